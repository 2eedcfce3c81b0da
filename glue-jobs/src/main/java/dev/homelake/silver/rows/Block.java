package dev.homelake.silver.rows;

/**
 * Rows of one chat for one partition of dates.
 *
 * @param partition its number
 * @param bytes as {@link BlockBuilder} writes them
 */
public record Block(int partition, byte[] bytes) {}
