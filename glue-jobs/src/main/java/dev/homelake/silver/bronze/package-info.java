/** The exports in the bronze prefix: which there are, and which belong together. */
package dev.homelake.silver.bronze;
