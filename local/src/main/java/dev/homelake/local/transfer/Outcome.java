package dev.homelake.local.transfer;

import static java.util.Objects.requireNonNull;

/**
 * What became of an object.
 *
 * @param fate in a word
 * @param detail why, or where it is; empty if that says itself
 */
record Outcome(Fate fate, String detail) {

  /** It was copied. */
  static final Outcome COPIED = new Outcome(Fate.COPIED, "");

  /** Its content was there before. */
  static final Outcome THERE = new Outcome(Fate.THERE, "");

  Outcome {
    requireNonNull(fate, "fate is null");
    requireNonNull(detail, "detail is null");
  }

  enum Fate {
    COPIED,
    THERE,
    /** Other content had its name, so that it got another. */
    BESIDE,
    /** It is not to be copied, and nothing is wrong. */
    SPARED,
    /** It could not be copied. */
    LEFT
  }

  static Outcome beside(String key) {
    return new Outcome(Fate.BESIDE, key);
  }

  static Outcome spared(String reason) {
    return new Outcome(Fate.SPARED, reason);
  }

  static Outcome left(String reason) {
    return new Outcome(Fate.LEFT, reason);
  }
}
