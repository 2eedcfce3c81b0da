package dev.homelake.silver.lock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Another run is at work on the lake. The message's first line says which, its second what to do;
 * times are those of the clock's zone.
 */
public final class RunLockedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  RunLockedException(LockRecord present, Clock clock) {
    super(
        """
        LAKE_BUSY: another run is at work since %s (%s ago), process %d on %s
        Wait for its end, or stop it there: kill %3$d. If it was lost, run again after %5$s."""
            .formatted(
                time(present.owner().startedAt(), clock),
                length(Duration.between(present.owner().startedAt(), clock.instant())),
                present.owner().place().process(),
                present.owner().place().host(),
                time(present.expiresAt(), clock)));
  }

  private static String time(Instant instant, Clock clock) {
    return TIME.withZone(clock.getZone()).format(instant);
  }

  private static String length(Duration duration) {
    if (duration.toMinutes() < 2) {
      return Math.max(0, duration.toSeconds()) + " s";
    }
    return duration.toHours() < 2 ? duration.toMinutes() + " min" : duration.toHours() + " h";
  }
}
