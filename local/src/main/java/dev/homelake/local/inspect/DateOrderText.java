package dev.homelake.local.inspect;

import dev.homelake.local.terminal.Numbers;
import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.DateOrderEvidence;
import dev.homelake.whatsapp.Quantity;

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
    long agreeing = evidence.agreeing();
    long opposing = evidence.opposing();
    String others = Numbers.grouped(opposing);
    return switch (evidence.kind()) {
      case GIVEN -> "as given on the command line";
      case VALUES ->
          Quantity.of(agreeing, "date")
              + " can be read no other way"
              + (opposing == 0 ? "" : ", " + others + " not this way");
      case IMPOSSIBLE_DATES ->
          "in another order "
              + Quantity.of(agreeing, "date")
              + " would not exist, in this one "
              + others;
      case TIME_ORDER ->
          "in another order time would run backwards "
              + Quantity.of(agreeing, "time")
              + ", in this one "
              + others;
      case CHANGE_FREQUENCY ->
          "every date fits several orders; in this one the day changes "
              + Quantity.of(agreeing, "time")
              + ", in the next best "
              + others;
      case OTHER_EXPORT -> "as in another export of the chat";
      case HABIT -> "every date fits several orders; this one is usual for the format";
    };
  }
}
