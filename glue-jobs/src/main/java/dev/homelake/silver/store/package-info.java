/** Objects under a prefix, wherever they are kept. */
package dev.homelake.silver.store;
