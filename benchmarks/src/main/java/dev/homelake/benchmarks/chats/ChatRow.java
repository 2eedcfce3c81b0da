package dev.homelake.benchmarks.chats;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;

/**
 * One row of an invented chat.
 *
 * @param sentAt to the second
 * @param sender who wrote it or whom it is about
 * @param text what stands in the export: for {@link Kind#MEDIA} a file's name or what was left out
 * @param kind decides how an export prints it
 */
record ChatRow(LocalDateTime sentAt, String sender, String text, Kind kind) {

  enum Kind {
    /** Something a person wrote. */
    TEXT,
    /** A file that came with the export; its name is the text. */
    ATTACHED,
    /** A placeholder; the text says what was left out: image, video, and so on. */
    OMITTED,
    /** A row of the app's own; the text is a whole sentence. */
    SYSTEM,
    /** What is left of a deleted message. */
    DELETED
  }

  ChatRow {
    requireNonNull(sentAt, "sentAt is null");
    requireNonNull(sender, "sender is null");
    requireNonNull(text, "text is null");
    requireNonNull(kind, "kind is null");
  }
}
