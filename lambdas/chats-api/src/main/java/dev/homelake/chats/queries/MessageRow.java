package dev.homelake.chats.queries;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One row of the table {@code whatsapp_messages}. The moment it was sent is {@code date} and {@code
 * time} together, on the chat's own clock.
 *
 * @param id the same in every export
 * @param date of the day
 * @param time {@code HH:mm:ss} as printed
 * @param sender as printed, if a sender is
 * @param message the exact text
 * @param chat title
 * @param kind message, media, deleted or system
 * @param attachment file name, if the export names it
 * @param wordCount of the message
 * @param position within the chat's day
 * @param sourceFile the bronze object that supplied the row
 * @param sourceLine the row's first line in it
 */
public record MessageRow(
    String id,
    LocalDate date,
    String time,
    Optional<String> sender,
    String message,
    String chat,
    String kind,
    Optional<String> attachment,
    int wordCount,
    int position,
    String sourceFile,
    int sourceLine) {

  /** Refuses null. */
  public MessageRow {
    requireNonNull(id, "id is null");
    requireNonNull(date, "date is null");
    requireNonNull(time, "time is null");
    requireNonNull(sender, "sender is null");
    requireNonNull(message, "message is null");
    requireNonNull(chat, "chat is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(attachment, "attachment is null");
    requireNonNull(sourceFile, "sourceFile is null");
  }

  /** Says nothing of what was written and by whom. */
  @Override
  public String toString() {
    return "MessageRow[" + id + "]";
  }
}
