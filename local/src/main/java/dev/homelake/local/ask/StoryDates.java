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

  /** At the end, where the question puts it: elsewhere it is part of a title or a name. */
  private static final Pattern END =
      Pattern.compile(
          "(?<= on )(\\d{4}-\\d{2}-\\d{2})$|(?<=, )(\\d{4}-\\d{2}-\\d{2}) to (\\d{4}-\\d{2}-\\d{2})$");

  private static final DateTimeFormatter ALONE =
      DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter INSIDE =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private StoryDates() {}

  /** A date with its weekday; the year is left out where only one is asked about. */
  static String alone(LocalDate date, Asked asked) {
    return inWords(ALONE, date, asked);
  }

  /** The text with the date or dates that it ends with in words, likewise. */
  static String inWords(String text, Asked asked) {
    return END.matcher(text).replaceAll(found -> Matcher.quoteReplacement(words(found, asked)));
  }

  private static String words(MatchResult found, Asked asked) {
    try {
      return found.group(1) == null
          ? inside(found.group(2), asked) + " to " + inside(found.group(3), asked)
          : inside(found.group(1), asked);
    } catch (DateTimeException e) {
      return found.group();
    }
  }

  private static String inside(String date, Asked asked) {
    return inWords(INSIDE, LocalDate.parse(date), asked);
  }

  private static String inWords(DateTimeFormatter format, LocalDate date, Asked asked) {
    boolean oneYear = asked.from().getYear() == asked.to().getYear();
    return format.format(date) + (oneYear ? "" : " " + date.getYear());
  }
}
