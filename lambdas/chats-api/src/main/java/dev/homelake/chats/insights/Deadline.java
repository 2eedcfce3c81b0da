package dev.homelake.chats.insights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When a request must be answered, however many questions that takes. Thread-safe. */
final class Deadline {

  /** Of a question that is asked too late: it fails as one that takes too long. */
  private static final Duration LEAST = Duration.ofMillis(1);

  private final Clock clock;
  private final Instant end;

  Deadline(Clock clock, Duration longest) {
    this.clock = clock;
    this.end = clock.instant().plus(longest);
  }

  /** How long is left, never nothing. */
  Duration left() {
    Duration left = Duration.between(clock.instant(), end);
    return left.compareTo(LEAST) < 0 ? LEAST : left;
  }
}
