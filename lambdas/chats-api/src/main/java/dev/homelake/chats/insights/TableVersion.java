package dev.homelake.chats.insights;

import java.util.Optional;

/** Tells one state of the table of messages from another. Safe for use by several threads. */
@FunctionalInterface
public interface TableVersion {

  /**
   * The table as it is now: letters, digits and a few signs, another text whenever a row is
   * another. Empty if that cannot be told; whoever asks then remembers nothing.
   */
  Optional<String> current();
}
