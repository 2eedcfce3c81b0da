package dev.homelake.chats.queries;

import java.time.Duration;

/**
 * How long to wait for an answer, and how often to look.
 *
 * @param longest from the question to the answer
 * @param first pause between two looks; each is longer than the one before by half of it
 * @param longestPause between two looks
 */
public record Patience(Duration longest, Duration first, Duration longestPause) {

  /** For an API Gateway that waits for 29 seconds. */
  public static final Patience USUAL =
      new Patience(Duration.ofSeconds(25), Duration.ofMillis(150), Duration.ofSeconds(1));

  /** Refuses what is not over zero. */
  public Patience {
    for (Duration duration : new Duration[] {longest, first, longestPause}) {
      if (duration.isNegative() || duration.isZero()) {
        throw new IllegalArgumentException("a wait of " + duration);
      }
    }
  }

  /** The pause after one of {@code pause}. */
  Duration after(Duration pause) {
    Duration longer = pause.multipliedBy(3).dividedBy(2);
    return longer.compareTo(longestPause) < 0 ? longer : longestPause;
  }
}
