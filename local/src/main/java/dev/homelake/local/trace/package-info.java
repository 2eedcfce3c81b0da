/** {@code homelake trace}: where a message of the table comes from, down to the line. */
package dev.homelake.local.trace;
