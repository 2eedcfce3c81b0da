/** A lake in a folder: what is where, and who may work on it. */
package dev.homelake.local.lake;
