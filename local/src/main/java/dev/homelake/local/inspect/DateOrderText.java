package dev.homelake.local.inspect;

import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.DateOrderEvidence;
import java.util.Locale;

/** The decision about the order of day and month, in words. */
final class DateOrderText {

  private DateOrderText() {}

  /** For example {@code day, month, year}. */
  static String order(DateOrder order) {
    return switch (order) {
      case DAY_MONTH_YEAR -> "day, month, year";
      case MONTH_DAY_YEAR -> "month, day, year";
      case YEAR_MONTH_DAY -> "year, month, day";
    };
  }

  /** How far to trust it. */
  static String certainty(DateOrderEvidence.Certainty certainty) {
    return switch (certainty) {
      case CERTAIN -> "certain";
      case STRONG -> "very likely";
      case GUESS -> "a guess";
    };
  }

  /** Why it is so. */
  static String reason(DateOrderEvidence evidence) {
    String agreeing = number(evidence.agreeing());
    String opposing = number(evidence.opposing());
    return switch (evidence.kind()) {
      case GIVEN -> "as given on the command line";
      case VALUES ->
          agreeing + " dates can be read no other way, " + opposing + " only another way";
      case IMPOSSIBLE_DATES ->
          agreeing + " dates exist only in this order, " + opposing + " only in another";
      case TIME_ORDER ->
          "time steps forward " + agreeing + " times more often than in the other order";
      case CHANGE_FREQUENCY ->
          "no number is over 12; the one read as the day changes "
              + agreeing
              + " times, the one read as the month "
              + opposing;
      case OTHER_EXPORT -> "as in another export of the chat";
      case HABIT -> "all dates fit several orders; this one is usual for such a format";
    };
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
