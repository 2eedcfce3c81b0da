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
 * @param pause how long to wait after a run that failed
 */
record SilverSchedule(LocalTime daily, Optional<Duration> quiet, Duration pause) {

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
   * Why a run is due now; empty if none is.
   *
   * @param bronzeChanged when exports changed last, if ever
   * @param last the last run, if there was one
   * @param lastGood the last run that did what was asked
   * @param uploadsWait whether there are uploads that nobody has looked into
   */
  Optional<Reason> due(
      Instant now,
      Optional<Instant> bronzeChanged,
      Optional<RecordedRun> last,
      Optional<RecordedRun> lastGood,
      boolean uploadsWait) {
    if (bronzeChanged.isEmpty() || failedLately(now, last)) {
      return Optional.empty();
    }
    Optional<Instant> built = lastGood.map(RecordedRun::started);
    // Clocks of files are coarse: a run at the very moment of a change may have missed it.
    boolean isStale = built.isEmpty() || !built.get().isAfter(bronzeChanged.get());
    boolean isQuiet =
        quiet.isPresent() && !now.isBefore(bronzeChanged.get().plus(quiet.get())) && !uploadsWait;
    if (isStale && isQuiet) {
      return Optional.of(Reason.UPLOADS);
    }
    return built.isEmpty() || built.get().isBefore(lastDaily(now))
        ? Optional.of(Reason.DAILY)
        : Optional.empty();
  }

  private boolean failedLately(Instant now, Optional<RecordedRun> last) {
    return last.filter(run -> run.failure().isPresent())
        .flatMap(RecordedRun::ended)
        .map(ended -> now.isBefore(ended.plus(pause)))
        .orElse(false);
  }

  private Instant lastDaily(Instant now) {
    ZonedDateTime today = now.atZone(ZoneOffset.UTC).with(daily);
    return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
  }
}
