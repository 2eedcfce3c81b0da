package dev.homelake.local.ask;

import dev.homelake.catalog.queries.Asked;
import dev.homelake.catalog.queries.SavedQuery;
import dev.homelake.catalog.queries.UsualRange;
import dev.homelake.local.Problem;
import dev.homelake.local.names.NameProblem;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * What a question is to be about, as far as somebody said so.
 *
 * @param chat the title
 * @param from the first date
 * @param to the last date
 * @param day the day that was named, of any year
 */
record Wish(
    Optional<String> chat,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<MonthDay> day) {

  /**
   * What the options say; each may be null.
   *
   * @throws Problem if they contradict each other
   */
  static Wish of(String chat, LocalDate from, LocalDate to, Integer year) {
    if (year != null && (from != null || to != null)) {
      throw Problem.wrongUse(
          "the dates are given twice: by --year and by --from or --to", "Leave out one of them.");
    }
    if (year != null && (year < Asked.FIRST.getYear() || year > Asked.LAST.getYear())) {
      throw Problem.wrongUse("there is no year " + year, "Write it as 2024.");
    }
    requireUsual(from);
    requireUsual(to);
    if (from != null && to != null && to.isBefore(from)) {
      throw Problem.wrongUse(to + " is before " + from, "Exchange --from and --to.");
    }
    if (chat != null && chat.isEmpty()) {
      throw Problem.wrongUse("the chat's title is empty", "Leave out --chat for all chats.");
    }
    return new Wish(
        Optional.ofNullable(chat),
        Optional.ofNullable(year == null ? from : Year.of(year).atDay(1)),
        Optional.ofNullable(year == null ? to : LocalDate.of(year, 12, 31)),
        Optional.ofNullable(to).map(MonthDay::from));
  }

  private static void requireUsual(LocalDate date) {
    if (date != null && (date.isBefore(Asked.FIRST) || date.isAfter(Asked.LAST))) {
      throw Problem.wrongUse("there are no messages of " + date, "Write it as 2024-03-12.");
    }
  }

  /** The question's usual dates where nothing else is wished. */
  Asked asked(SavedQuery query, Lookup lookup, Clock clock) throws SQLException {
    Optional<Year> year =
        query.range() == UsualRange.YEAR && from.isEmpty() && to.isEmpty()
            ? lookup.newest(chat).map(Year::from)
            : Optional.empty();
    return new Asked(
        from.or(() -> year.map(known -> known.atDay(1))).orElse(Asked.FIRST),
        to.or(() -> year.map(known -> known.atMonth(12).atEndOfMonth())).orElse(Asked.LAST),
        chat,
        day.orElseGet(() -> MonthDay.now(clock)));
  }

  /**
   * Makes sure that the chat is there.
   *
   * @throws Problem that names similar ones, if it is not
   */
  void requireChat(Lookup lookup) throws SQLException {
    if (chat.isEmpty()) {
      return;
    }
    List<String> known = lookup.chats();
    if (!known.contains(chat.get())) {
      throw NameProblem.of(
          "there is no chat \"" + chat.get() + "\" in this lake",
          "--chat",
          "chats",
          chat.get(),
          known);
    }
  }
}
