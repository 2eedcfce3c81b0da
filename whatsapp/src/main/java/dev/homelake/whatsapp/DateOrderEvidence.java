package dev.homelake.whatsapp;

import java.io.Serializable;

/**
 * Why dates are read in the order they are.
 *
 * @param order the order decided on
 * @param certainty how far to trust it
 * @param kind the strongest evidence that told the orders apart
 * @param agreeing how many observations of that kind speak for the order
 * @param opposing how many speak for the best other order
 */
public record DateOrderEvidence(
    DateOrder order, Certainty certainty, Kind kind, long agreeing, long opposing)
    implements Serializable {

  /** How far a decision can be trusted. */
  public enum Certainty {
    /** No other reading is possible, or the user said so. */
    CERTAIN,
    /** Measured right in over 99% of real files. */
    STRONG,
    /** A habit, not evidence: look at the receipt. */
    GUESS
  }

  /** Kinds of evidence, strongest first. */
  public enum Kind {
    /** The caller gave the order. */
    GIVEN,
    /** A number that can be no month (over 12), or no day (over 31 or four digits). */
    VALUES,
    /** Dates such as 31 February under the other order. */
    IMPOSSIBLE_DATES,
    /** Time runs backwards less often. */
    TIME_ORDER,
    /** The number that changes more often between neighbouring dates is the day. */
    CHANGE_FREQUENCY,
    /** Another export of the same chat. */
    OTHER_EXPORT,
    /** Separators and clock: dots are day first, AM/PM with slashes is month first. */
    HABIT
  }
}
