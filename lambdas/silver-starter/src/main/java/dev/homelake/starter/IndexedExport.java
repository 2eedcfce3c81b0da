package dev.homelake.starter;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;

/**
 * An export as the silver job knew it when it last made the table.
 *
 * @param key its name below bronze's prefix
 * @param size bytes
 * @param eTag without quotes
 * @param content what it holds; empty if it is no export
 */
record IndexedExport(String key, long size, String eTag, Optional<Content> content) {

  IndexedExport {
    requireNonNull(key, "key is null");
    requireNonNull(eTag, "eTag is null");
    requireNonNull(content, "content is null");
  }

  /**
   * What an export holds.
   *
   * @param chat the chat's title
   * @param isGuess whether the order of day and month in its dates is a guess, which another export
   *     of the chat may overrule
   * @param days of which it has messages, in days since 1970-01-01
   */
  record Content(String chat, boolean isGuess, Set<Integer> days) {

    Content {
      requireNonNull(chat, "chat is null");
      days = Set.copyOf(days);
    }
  }
}
