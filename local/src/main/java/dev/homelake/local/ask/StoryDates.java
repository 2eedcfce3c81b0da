package dev.homelake.local.ask;

import dev.homelake.catalog.queries.Asked;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people say them. Pure functions. */
final class StoryDates {

  private static final Pattern DATE = Pattern.compile("(?<![\\w-])\\d{4}-\\d{2}-\\d{2}(?![\\w-])");
  private static final DateTimeFormatter ALONE =
      DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter INSIDE =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private StoryDates() {}

  /** A date with its weekday; the year is left out where only one is asked about. */
  static String alone(LocalDate date, Asked asked) {
    return inWords(ALONE, date, asked);
  }

  /** The text with its dates in words, likewise. */
  static String inWords(String text, Asked asked) {
    return DATE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(words(found, asked)));
  }

  private static String words(MatchResult found, Asked asked) {
    try {
      return inWords(INSIDE, LocalDate.parse(found.group()), asked);
    } catch (DateTimeException e) {
      return found.group();
    }
  }

  private static String inWords(DateTimeFormatter format, LocalDate date, Asked asked) {
    boolean oneYear = asked.from().getYear() == asked.to().getYear();
    return format.format(date) + (oneYear ? "" : " " + date.getYear());
  }
}
