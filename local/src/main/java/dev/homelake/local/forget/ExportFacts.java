package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What is known of an uploaded export.
 *
 * @param chat its title, if it is an export
 * @param bronze where its text went
 * @param sha256 of its text
 * @param pictures the folder of its pictures, if it brought any
 */
record ExportFacts(
    Optional<String> chat,
    Optional<String> bronze,
    Optional<String> sha256,
    Optional<String> pictures) {

  /** Nothing is known, or it is no export. */
  static final ExportFacts UNKNOWN =
      new ExportFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Refuses null. */
  ExportFacts {
    requireNonNull(chat, "chat is null");
    requireNonNull(bronze, "bronze is null");
    requireNonNull(sha256, "sha256 is null");
    requireNonNull(pictures, "pictures is null");
  }
}
