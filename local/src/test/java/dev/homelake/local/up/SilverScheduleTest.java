package dev.homelake.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.job.RecordedRun;
import dev.homelake.local.job.RecordedRun.Reason;
import java.time.Duration;
import java.time.Instant;
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
    Optional<RecordedRun> built = Optional.of(good(NOON.minus(MINUTE)));

    assertThat(daily.due(NOON.plus(MINUTE), Optional.of(NOON), built, built, false)).isEmpty();
  }

  @Test
  void aRunThatFailedIsTriedAgainAfterAPause() {
    RecordedRun failed = run(NOON, Optional.of(NOON.plus(MINUTE)), Optional.of("no space"));
    Instant changed = NOON.minus(MINUTE);

    assertThat(
            schedule.due(
                NOON.plus(MINUTE.multipliedBy(10)),
                Optional.of(changed),
                Optional.of(failed),
                Optional.empty(),
                false))
        .isEmpty();
    assertThat(
            schedule.due(
                NOON.plus(MINUTE.multipliedBy(11)),
                Optional.of(changed),
                Optional.of(failed),
                Optional.empty(),
                false))
        .contains(Reason.UPLOADS);
  }

  private Optional<Reason> due(
      Instant now, Optional<Instant> changed, Optional<RecordedRun> built) {
    return schedule.due(now, changed, built, built, uploadsWait);
  }

  private static RecordedRun good(Instant started) {
    return run(started, Optional.of(started.plusSeconds(3)), Optional.empty());
  }

  private static RecordedRun run(
      Instant started, Optional<Instant> ended, Optional<String> failure) {
    return new RecordedRun(Reason.ASKED, 1, started, ended, Optional.empty(), failure, 0, 0);
  }
}
