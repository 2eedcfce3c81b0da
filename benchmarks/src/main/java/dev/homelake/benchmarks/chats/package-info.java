/**
 * Invented chats of any size: the same numbers give the same bytes on every machine.
 *
 * <p>A chat is one long run of rows; its exports are windows over that run, as "the last 40,000
 * messages" are. So it is known how many rows are left when the exports are merged.
 */
package dev.homelake.benchmarks.chats;
