package dev.homelake.chats.queries;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Some messages: the newest day first, within a day chat by chat in the order they were written.
 *
 * @param rows unmodifiable
 * @param next where the following page begins; empty if there are no more messages
 */
public record MessagePage(List<MessageRow> rows, Optional<MessagePosition> next) {

  /** Refuses null. */
  public MessagePage {
    rows = List.copyOf(rows);
    requireNonNull(next, "next is null");
  }

  /**
   * The page of up to {@code limit} rows, given one more than that if there is one: so no page says
   * that there is a next one which then is empty.
   */
  public static MessagePage of(List<MessageRow> found, int limit) {
    return found.size() <= limit
        ? new MessagePage(found, Optional.empty())
        : new MessagePage(
            found.subList(0, limit), Optional.of(MessagePosition.after(found.get(limit - 1))));
  }
}
