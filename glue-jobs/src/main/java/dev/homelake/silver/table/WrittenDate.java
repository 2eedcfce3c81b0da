package dev.homelake.silver.table;

import java.io.Serializable;

/**
 * A date that a run has written.
 *
 * @param epochDay the date in days since 1970-01-01
 * @param messages its rows
 * @param bytes the size of its file
 */
public record WrittenDate(int epochDay, long messages, long bytes) implements Serializable {}
