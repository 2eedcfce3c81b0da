package dev.homelake.local.status;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.chats.DuckDbMessages;

/**
 * What is in a lake.
 *
 * @param photos in the gallery
 * @param messages in the table
 */
public record LakeContents(long photos, DuckDbMessages.Totals messages) {

  /** Refuses null. */
  public LakeContents {
    requireNonNull(messages, "messages is null");
  }
}
