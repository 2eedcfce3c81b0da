package dev.homelake.local.ask;

import dev.homelake.catalog.queries.Asked;
import dev.homelake.catalog.queries.Parameter;
import dev.homelake.catalog.queries.SavedQuery;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What was asked about, in words. Pure functions. */
final class AskedText {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private AskedText() {}

  /** Such as {@code in "Flat Cats", in 2023}; not yet fit for a terminal. */
  static String of(Asked asked) {
    String chat = asked.chat().map(title -> "in \"" + title + "\"").orElse("");
    String period = period(asked);
    return chat + (chat.isEmpty() || period.isEmpty() ? "" : ", ") + period;
  }

  /** As {@link #of(Asked)}, with the day if the question is about one. */
  static String of(SavedQuery query, Asked asked) {
    String about = of(asked);
    if (!query.parameters().contains(Parameter.DAY)) {
      return about;
    }
    return DAY.format(asked.day()) + (about.isEmpty() ? "" : ", " + about);
  }

  private static String period(Asked asked) {
    LocalDate from = asked.from();
    LocalDate to = asked.to();
    if (isYear(asked)) {
      return "in " + from.getYear();
    }
    if (from.equals(to)) {
      return "on " + from;
    }
    if (from.equals(Asked.FIRST)) {
      return to.equals(Asked.LAST) ? "" : "until " + to;
    }
    return to.equals(Asked.LAST) ? "since " + from : "from " + from + " to " + to;
  }

  /** Whether it is about one calendar year. */
  static boolean isYear(Asked asked) {
    return asked.from().getYear() == asked.to().getYear()
        && asked.from().getDayOfYear() == 1
        && asked.to().equals(LocalDate.of(asked.to().getYear(), 12, 31));
  }
}
