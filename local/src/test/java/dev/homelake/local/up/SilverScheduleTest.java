package dev.homelake.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.job.RecordedRun;
import dev.homelake.local.job.RecordedRun.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SilverScheduleTest {

  private static final Instant NOON = Instant.parse("2024-03-12T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final SilverSchedule schedule = SilverSchedule.standard();
  private boolean uploadsWait;

  @Test
  void nothingIsDueWhereThereAreNoExports() {
    assertThat(due(NOON, Optional.empty(), Optional.empty())).isEmpty();
  }

  @Test
  void aRunIsDueWhenUploadsHaveComeAndItIsQuiet() {
    Optional<RecordedRun> built = Optional.of(good(NOON.minus(MINUTE)));

    assertThat(due(NOON.plusSeconds(9), Optional.of(NOON), built)).isEmpty();
    assertThat(due(NOON.plusSeconds(10), Optional.of(NOON), built)).contains(Reason.UPLOADS);
    uploadsWait = true;
    assertThat(due(NOON.plusSeconds(10), Optional.of(NOON), built)).isEmpty();
  }

  @Test
  void aRunThatBeganAfterTheLastUploadHasSeenIt() {
    assertThat(due(NOON.plus(MINUTE), Optional.of(NOON), Optional.of(good(NOON.plusSeconds(1)))))
        .isEmpty();
    assertThat(due(NOON.plus(MINUTE), Optional.of(NOON), Optional.of(good(NOON))))
        .contains(Reason.UPLOADS);
  }

  @Test
  void aRunIsDueEveryDayAtFiveAndAsSoonAsTheMachineIsOnAfterIt() {
    Optional<Instant> longAgo = Optional.of(NOON.minus(Duration.ofDays(9)));
    Instant five = Instant.parse("2024-03-13T05:00:00Z");

    assertThat(due(five.minusSeconds(1), longAgo, Optional.of(good(NOON)))).isEmpty();
    assertThat(due(five, longAgo, Optional.of(good(NOON)))).contains(Reason.DAILY);
    assertThat(due(five.plus(Duration.ofHours(9)), longAgo, Optional.of(good(NOON))))
        .contains(Reason.DAILY);
    assertThat(due(five.plusSeconds(60), longAgo, Optional.of(good(five)))).isEmpty();
  }

  @Test
  void uploadsStartNoRunIfThatIsNotWanted() {
    SilverSchedule daily = SilverSchedule.dailyOnly();
    Instant five = Instant.parse("2024-03-13T05:00:00Z");
    for (Optional<RecordedRun> built :
        List.of(Optional.of(good(NOON.minus(MINUTE))), Optional.<RecordedRun>empty())) {
      assertThat(daily.due(NOON.plus(MINUTE), seen(Optional.of(NOON), built))).isEmpty();
      assertThat(daily.due(five, seen(Optional.of(NOON), built))).contains(Reason.DAILY);
    }
  }

  @Test
  void theFirstUploadsOfALakeWaitForQuietToo() {
    assertThat(due(NOON.plusSeconds(1), Optional.of(NOON), Optional.empty())).isEmpty();
    assertThat(due(NOON.plusSeconds(10), Optional.of(NOON), Optional.empty()))
        .contains(Reason.UPLOADS);
    uploadsWait = true;
    assertThat(due(NOON.plusSeconds(10), Optional.of(NOON), Optional.empty())).isEmpty();
  }

  @Test
  void aRunThatFailedIsTriedAgainAfterPausesThatGrow() {
    Instant changed = NOON.minus(MINUTE);

    assertThat(afterFailures(1, changed, Duration.ofMinutes(9))).isEmpty();
    assertThat(afterFailures(1, changed, Duration.ofMinutes(10))).contains(Reason.UPLOADS);
    assertThat(afterFailures(3, changed, Duration.ofMinutes(39))).isEmpty();
    assertThat(afterFailures(3, changed, Duration.ofMinutes(40))).contains(Reason.UPLOADS);
    assertThat(afterFailures(100, changed, Duration.ofHours(23))).isEmpty();
    assertThat(afterFailures(100, changed, Duration.ofHours(24))).contains(Reason.UPLOADS);
  }

  @Test
  void newUploadsAreReasonEnoughToTryAgainAtOnce() {
    assertThat(afterFailures(9, NOON.plusSeconds(5), Duration.ofSeconds(30)))
        .contains(Reason.UPLOADS);
  }

  private Optional<Reason> afterFailures(int failures, Instant changed, Duration later) {
    RecordedRun failed = run(NOON, Optional.of(NOON), Optional.of("no space"));
    return schedule.due(
        NOON.plus(later),
        new SilverSchedule.Seen(
            Optional.of(changed), Optional.of(failed), Optional.empty(), failures, false));
  }

  private SilverSchedule.Seen seen(Optional<Instant> changed, Optional<RecordedRun> built) {
    return new SilverSchedule.Seen(changed, built, built, 0, uploadsWait);
  }

  private Optional<Reason> due(
      Instant now, Optional<Instant> changed, Optional<RecordedRun> built) {
    return schedule.due(now, seen(changed, built));
  }

  private static RecordedRun good(Instant started) {
    return run(started, Optional.of(started.plusSeconds(3)), Optional.empty());
  }

  private static RecordedRun run(
      Instant started, Optional<Instant> ended, Optional<String> failure) {
    return new RecordedRun(Reason.ASKED, 1, started, ended, Optional.empty(), failure, 0, 0);
  }
}
