package dev.homelake.catalog.queries;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Optional;

/**
 * What a question is asked about.
 *
 * @param from the first date
 * @param to the last date, not before the first
 * @param chat the exact title of a chat; without it, all chats
 * @param day a day of any year, for questions that ask about one
 */
public record Asked(LocalDate from, LocalDate to, Optional<String> chat, MonthDay day) {

  /** Before any message. */
  public static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  /** After any message. */
  public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  public Asked {
    requireNonNull(day, "day is null");
    requireNonNull(chat, "chat is null");
    // Dates are compared as text: a year of another length would not be in its place.
    if (from.isBefore(FIRST) || to.isAfter(LAST)) {
      throw new IllegalArgumentException("years are 1 to 9999, not " + from + " to " + to);
    }
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(to + " is before " + from);
    }
    if (chat.isPresent() && chat.get().isEmpty()) {
      throw new IllegalArgumentException("a chat's title is not empty");
    }
  }

  /**
   * A question about what somebody said, and where they did not, about what is usual for it.
   *
   * @param from the first date, if it was said
   * @param to the last date, if it was said
   * @param newest of {@link NewestDate}, for a question that {@link SavedQuery#needsNewest needs}
   *     it
   */
  public static Asked about(
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<String> chat,
      MonthDay day,
      Optional<LocalDate> newest) {
    Optional<Year> year = newest.map(Year::from);
    return new Asked(
        from.or(() -> year.map(known -> known.atDay(1))).orElse(FIRST),
        to.or(() -> year.map(known -> known.atMonth(12).atEndOfMonth())).orElse(LAST),
        chat,
        day);
  }

  /** What stands for a question mark. */
  String value(Parameter parameter) {
    return switch (parameter) {
      case FROM -> from.toString();
      case TO -> to.toString();
      case CHAT -> chat.orElse("");
      // Java writes --MM-DD.
      case DAY -> day.toString().substring(2);
    };
  }
}
