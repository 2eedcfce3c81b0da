/**
 * Rows on their way from the tasks that read to the tasks that write: in blocks of bytes, each of
 * one chat and for one partition of dates.
 */
package dev.homelake.silver.rows;
