package dev.homelake.silver.lock;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * When a lock counts as left behind.
 *
 * @param clock what time it is; clocks of different machines should agree
 * @param expiry how long an owner is believed to live after its last word; it says one six times as
 *     often
 * @param gone whether an owner is known to have ended
 */
public record LockTerms(Clock clock, Duration expiry, Predicate<RunOwner> gone) {

  private static final Duration EXPIRY = Duration.ofMinutes(30);

  public LockTerms {
    requireNonNull(clock, "clock is null");
    requireNonNull(gone, "gone is null");
    if (expiry.isNegative() || expiry.isZero()) {
      throw new IllegalArgumentException("expiry " + expiry + " is not positive");
    }
  }

  /** Half an hour; at once where the owner was a process of this machine and has ended. */
  public static LockTerms of(Clock clock, ThisMachine machine) {
    return new LockTerms(clock, EXPIRY, machine::isGone);
  }

  Duration renewal() {
    return expiry.dividedBy(6);
  }
}
