package dev.homelake.chats.insights;

import java.util.Optional;

/** Tells one state of the table of messages at rest from another. Safe for several threads. */
@FunctionalInterface
public interface TableVersion {

  /**
   * The table as it is now, as a {@link dev.homelake.chats.queries.SavedQuestion question} takes
   * it: another text whenever a row is another. Empty while the table changes, or if it cannot be
   * told; whoever asks then remembers nothing.
   */
  Optional<String> current();
}
