/**
 * Takes uploaded chat exports into the lake: checks them, copies them to bronze, says what it
 * found.
 */
package dev.homelake.bronze;
