package dev.homelake.local.trace;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A row of the table.
 *
 * @param messageId its id
 * @param date the wall date
 * @param time the wall time
 * @param chat the chat's title
 * @param sender as printed; empty where the line prints none
 * @param kind one of the table's kinds
 * @param message the exact body
 * @param attachment the file's name; empty if there is none
 * @param wordCount the words of the body
 * @param position the order within the chat's day
 * @param source where it was read
 * @param silverKey the table's file that holds the row, below the table's place
 */
record TracedRow(
    String messageId,
    LocalDate date,
    LocalTime time,
    String chat,
    Optional<String> sender,
    String kind,
    String message,
    Optional<String> attachment,
    int wordCount,
    int position,
    Source source,
    String silverKey) {

  /**
   * Where a row was read.
   *
   * @param file the export's key below the place of the exports
   * @param line the row's first line in it, from 1
   */
  record Source(String file, int line) {

    Source {
      requireNonNull(file, "file is null");
    }
  }

  TracedRow {
    requireNonNull(messageId, "messageId is null");
    requireNonNull(date, "date is null");
    requireNonNull(time, "time is null");
    requireNonNull(chat, "chat is null");
    requireNonNull(sender, "sender is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(message, "message is null");
    requireNonNull(attachment, "attachment is null");
    requireNonNull(source, "source is null");
    requireNonNull(silverKey, "silverKey is null");
  }

  LocalDateTime sentAt() {
    return date.atTime(time);
  }
}
