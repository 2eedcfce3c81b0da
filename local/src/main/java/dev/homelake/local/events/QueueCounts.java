package dev.homelake.local.events;

/**
 * How many events stand where.
 *
 * @param waiting those that are to be handled soon, or are being handled
 * @param retrying those of them that have failed before
 * @param asleep those whose function cannot work here
 * @param failed those that were given up
 * @param handled how many were handled since the lake was made
 */
public record QueueCounts(long waiting, long retrying, long asleep, long failed, long handled) {}
