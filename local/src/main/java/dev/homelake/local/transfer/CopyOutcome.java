package dev.homelake.local.transfer;

import static java.util.Objects.requireNonNull;

/**
 * What became of an object.
 *
 * @param fate in a word
 * @param detail why, or where it is; empty if that says itself
 */
record CopyOutcome(Fate fate, String detail) {

  /** It was copied. */
  static final CopyOutcome COPIED = new CopyOutcome(Fate.COPIED, "");

  /** Its content was there before. */
  static final CopyOutcome THERE = new CopyOutcome(Fate.THERE, "");

  CopyOutcome {
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

  static CopyOutcome beside(String key) {
    return new CopyOutcome(Fate.BESIDE, key);
  }

  static CopyOutcome spared(String reason) {
    return new CopyOutcome(Fate.SPARED, reason);
  }

  static CopyOutcome left(String reason) {
    return new CopyOutcome(Fate.LEFT, reason);
  }
}
