package dev.homelake.whatsapp;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One row of an export.
 *
 * @param line number of the row's first line in the file, from 1
 * @param sentAt wall time as printed; seconds are 0 where the export prints none
 * @param sender as printed, without invisible direction marks and with plain spaces; empty where
 *     the line prints none
 * @param body the exact text; continuation lines joined with LF; direction marks removed only at
 *     its very start
 * @param kind what the row is
 * @param attachment the file name inside the attachment marker
 */
public record ChatMessage(
    int line,
    LocalDateTime sentAt,
    Optional<String> sender,
    String body,
    MessageKind kind,
    Optional<String> attachment) {

  public ChatMessage {
    requireNonNull(sentAt, "sentAt is null");
    requireNonNull(sender, "sender is null");
    requireNonNull(body, "body is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(attachment, "attachment is null");
  }
}
