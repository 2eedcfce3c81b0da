package dev.homelake.local.up;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.job.RecordedRun;
import dev.homelake.local.job.RecordedRun.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When the silver job is to run: every day, and some time after the last upload, if that is wanted.
 * Pure functions.
 *
 * @param daily the time of day in UTC, as the trigger on AWS has it
 * @param quiet how long no upload must have come; empty if uploads start no run
 * @param pause how long to wait after the first run that failed
 */
record SilverSchedule(LocalTime daily, Optional<Duration> quiet, Duration pause) {

  private static final int MOST_DOUBLINGS = 10;
  private static final LocalTime FIVE = LocalTime.of(5, 0);

  SilverSchedule {
    requireNonNull(daily, "daily is null");
    requireNonNull(quiet, "quiet is null");
    requireNonNull(pause, "pause is null");
  }

  /** The usual one. */
  static SilverSchedule standard() {
    return new SilverSchedule(FIVE, Optional.of(Duration.ofSeconds(10)), Duration.ofMinutes(10));
  }

  /** The usual one, but uploads start no run. */
  static SilverSchedule dailyOnly() {
    return new SilverSchedule(FIVE, Optional.empty(), Duration.ofMinutes(10));
  }

  /**
   * What the schedule looks at.
   *
   * @param bronzeChanged when exports changed last, if ever
   * @param last the last run, if there was one
   * @param lastGood the last run that brought all of the table up to date
   * @param failures how many runs have failed since one did what was asked
   * @param uploadsWait whether there are uploads that nobody has looked into
   */
  record Seen(
      Optional<Instant> bronzeChanged,
      Optional<RecordedRun> last,
      Optional<RecordedRun> lastGood,
      int failures,
      boolean uploadsWait) {}

  /** Why a run is due now; empty if none is. */
  Optional<Reason> due(Instant now, Seen seen) {
    if (seen.bronzeChanged().isEmpty() || hasToPause(now, seen)) {
      return Optional.empty();
    }
    Instant changed = seen.bronzeChanged().get();
    Optional<Instant> built = seen.lastGood().map(RecordedRun::started);
    // Clocks of files are coarse: a run at the very moment of a change may have missed it.
    boolean isStale = built.isEmpty() || !built.get().isAfter(changed);
    boolean isQuiet =
        quiet.isPresent() && !now.isBefore(changed.plus(quiet.get())) && !seen.uploadsWait();
    if (isStale && isQuiet) {
      return Optional.of(Reason.UPLOADS);
    }
    Instant daily = lastDaily(now);
    boolean isNewDay = built.isEmpty() ? changed.isBefore(daily) : built.get().isBefore(daily);
    return isNewDay ? Optional.of(Reason.DAILY) : Optional.empty();
  }

  /**
   * After a run that failed, unless exports have changed since: longer after each, for what fails
   * again and again is not mended by trying.
   */
  private boolean hasToPause(Instant now, Seen seen) {
    Optional<RecordedRun> failed = seen.last().filter(run -> run.failure().isPresent());
    if (failed.isEmpty() || failed.get().ended().isEmpty()) {
      return false;
    }
    if (seen.bronzeChanged().get().isAfter(failed.get().started())) {
      return false;
    }
    int doublings = Math.min(Math.max(0, seen.failures() - 1), MOST_DOUBLINGS);
    Duration wait = pause.multipliedBy(1L << doublings);
    Duration most = Duration.ofDays(1);
    return now.isBefore(failed.get().ended().get().plus(wait.compareTo(most) < 0 ? wait : most));
  }

  private Instant lastDaily(Instant now) {
    ZonedDateTime today = now.atZone(ZoneOffset.UTC).with(daily);
    return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
  }
}
