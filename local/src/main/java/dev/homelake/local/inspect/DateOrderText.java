package dev.homelake.local.inspect;

import dev.homelake.local.terminal.Numbers;
import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.DateOrderEvidence;

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
    String agreeing = Numbers.grouped(evidence.agreeing());
    String opposing = Numbers.grouped(evidence.opposing());
    return switch (evidence.kind()) {
      case GIVEN -> "as given on the command line";
      case VALUES ->
          agreeing
              + " dates can be read no other way"
              + (evidence.opposing() == 0 ? "" : ", " + opposing + " not this way");
      case IMPOSSIBLE_DATES ->
          "in another order " + agreeing + " dates would not exist, in this one " + opposing;
      case TIME_ORDER ->
          "in another order time would run backwards "
              + agreeing
              + " times, in this one "
              + opposing;
      case CHANGE_FREQUENCY ->
          "every date fits several orders; in this one the day changes "
              + agreeing
              + " times, in the next best "
              + opposing;
      case OTHER_EXPORT -> "as in another export of the chat";
      case HABIT -> "every date fits several orders; this one is usual for the format";
    };
  }
}
