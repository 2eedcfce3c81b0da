/** The index of photos on one machine. */
package dev.homelake.local.photos;
