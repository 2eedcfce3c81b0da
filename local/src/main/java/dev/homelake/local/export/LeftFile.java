package dev.homelake.local.export;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file of the lake that is not in the export.
 *
 * @param key below the bucket
 * @param reason why not
 */
record LeftFile(Path key, String reason) {

  /** How the reason begins where the export misses something. */
  static final String UNREADABLE = "it cannot be read: ";

  LeftFile {
    requireNonNull(key, "key is null");
    requireNonNull(reason, "reason is null");
  }

  /** A file that was there a moment ago, or that does not let itself be read. */
  static LeftFile unreadable(Path key, IOException failure) {
    return new LeftFile(
        key,
        failure instanceof NoSuchFileException
            ? "it was removed meanwhile"
            : UNREADABLE + failure.getClass().getSimpleName());
  }

  /** Whether its absence is right: the lake does not have it any more, or not yet. */
  boolean isInOrder() {
    return !reason.startsWith(UNREADABLE);
  }
}
