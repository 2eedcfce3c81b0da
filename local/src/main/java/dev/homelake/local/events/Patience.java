package dev.homelake.local.events;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait after each attempt that failed; after the last the event is given up.
 *
 * @param pauses one for each attempt but the last
 */
public record Patience(List<Duration> pauses) {

  /** Copies. */
  public Patience {
    pauses = List.copyOf(pauses);
  }

  /** For outages of a moment, and for those of some minutes. */
  public static Patience standard() {
    return new Patience(
        List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5)));
  }

  /**
   * How long to wait for the next attempt; empty if there is to be none.
   *
   * @param failed how many attempts have failed
   */
  Optional<Duration> after(int failed) {
    return failed <= pauses.size() ? Optional.of(pauses.get(failed - 1)) : Optional.empty();
  }
}
