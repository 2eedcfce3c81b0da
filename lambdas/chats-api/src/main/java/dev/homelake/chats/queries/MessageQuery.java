package dev.homelake.chats.queries;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which messages are asked for. What is empty restricts nothing.
 *
 * @param from the first date
 * @param to the last date
 * @param chat its title, exactly
 * @param sender as printed, exactly
 * @param search a part of the text, whatever its capitals
 * @param limit how many at most, 1 to {@value #MOST}
 * @param after where to go on, from the page before
 */
public record MessageQuery(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> chat,
    Optional<String> sender,
    Optional<String> search,
    int limit,
    Optional<MessagePosition> after) {

  /** The most that one page holds. */
  public static final int MOST = 500;

  /** Refuses null, limits out of range and empty texts. */
  public MessageQuery {
    requireNonNull(from, "from is null");
    requireNonNull(to, "to is null");
    requireFilled(chat, "chat");
    requireFilled(sender, "sender");
    requireFilled(search, "search");
    requireNonNull(after, "after is null");
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit is %d, not 1 to %d".formatted(limit, MOST));
    }
  }

  private static void requireFilled(Optional<String> text, String name) {
    if (requireNonNull(text, name + " is null").filter(String::isEmpty).isPresent()) {
      throw new IllegalArgumentException(name + " is empty");
    }
  }

  /** The last date on which a message can be that is asked for. */
  public Optional<LocalDate> last() {
    Optional<LocalDate> reached = after.map(MessagePosition::date);
    if (to.isPresent() && reached.isPresent()) {
      return to.get().isBefore(reached.get()) ? to : reached;
    }
    return to.or(() -> reached);
  }

  /** Says nothing of names and texts. */
  @Override
  public String toString() {
    return "MessageQuery[from=%s, to=%s, limit=%d]".formatted(from, to, limit);
  }
}
