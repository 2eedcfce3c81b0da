package dev.homelake.chats.queries;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A place in the order of the messages: just after the message with this date, chat and position,
 * also when that message is gone.
 */
public record MessagePosition(LocalDate date, String chat, int position) {

  /** Refuses null. */
  public MessagePosition {
    requireNonNull(date, "date is null");
    requireNonNull(chat, "chat is null");
  }

  /** The place just after {@code row}. */
  public static MessagePosition after(MessageRow row) {
    return new MessagePosition(row.date(), row.chat(), row.position());
  }
}
