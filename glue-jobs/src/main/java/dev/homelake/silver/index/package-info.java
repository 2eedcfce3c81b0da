/**
 * What the table is made of: each file of the bronze prefix with the dates it has rows of, kept
 * beside the table so that a run need not read what has not changed.
 */
package dev.homelake.silver.index;
