package dev.homelake.local.status;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.chats.DuckDbMessages;

/**
 * What is in a lake.
 *
 * @param photos in the gallery
 * @param messages in the table
 * @param rejected uploads that are no chats or photos, as their receipts say
 */
public record LakeContents(long photos, DuckDbMessages.Totals messages, long rejected) {

  /** Refuses null. */
  public LakeContents {
    requireNonNull(messages, "messages is null");
  }
}
