package dev.homelake.local.ask;

import dev.homelake.catalog.queries.Asked;
import dev.homelake.catalog.queries.SavedQuery;
import dev.homelake.local.Problem;
import dev.homelake.local.names.NameProblem;
import dev.homelake.local.terminal.DisplayText;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
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
 * @param day which day, of any year
 * @param namesDay whether that was named for itself
 */
record Wish(
    Optional<String> chat,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<MonthDay> day,
    boolean namesDay) {

  /**
   * What the options say; each may be null.
   *
   * @throws Problem if they contradict each other
   */
  static Wish of(String chat, LocalDate from, LocalDate to, Integer year, String day) {
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
        Optional.ofNullable(day)
            .map(Wish::day)
            .or(() -> Optional.ofNullable(to).map(MonthDay::from)),
        day != null);
  }

  private static MonthDay day(String text) {
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeException e) {
      throw Problem.wrongUse(
          "there is no day \"" + DisplayText.of(text) + "\"", "Write month and day, as 12-24.");
    }
  }

  /**
   * Makes sure that a day was not named in vain.
   *
   * @throws Problem if the question is about no day
   */
  void requireDayToMatter(SavedQuery query) {
    if (namesDay && !query.takesDay()) {
      throw Problem.wrongUse(
          query.name() + " is about no single day of the year", "Leave out --day.");
    }
  }

  private static void requireUsual(LocalDate date) {
    if (date != null && (date.isBefore(Asked.FIRST) || date.isAfter(Asked.LAST))) {
      throw Problem.wrongUse("there are no messages of " + date, "Write it as 2024-03-12.");
    }
  }

  /** The question's usual dates where nothing else is wished. */
  Asked asked(SavedQuery query, Lookup lookup, Clock clock) throws SQLException {
    Optional<LocalDate> newest =
        query.needsNewest(from, to) ? lookup.newest(chat) : Optional.empty();
    return Asked.about(from, to, chat, day.orElseGet(() -> MonthDay.now(clock)), newest);
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
