package dev.homelake.silver.lock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path folder;
  private LockStore store;
  private Instant now = Instant.parse("2026-03-01T05:00:00Z");

  @BeforeEach
  void makeStore() {
    store = new LocalLockStore(folder.resolve("lock.json"));
  }

  @Test
  void letsOneRunWorkAtATime() throws IOException {
    RunLock first = take("first");

    assertThatThrownBy(() -> take("second"))
        .isInstanceOf(RunLockedException.class)
        .hasMessage(
            "LAKE_BUSY: another run is at work since 2026-03-01 05:00:00 (0 s ago), process 7 on"
                + " elsewhere\nWait for its end, or stop it there: kill 7. If it was lost, run"
                + " again after 2026-03-01 06:00:00.");
    first.requireHeld();
    first.close();
    take("second").close();
  }

  @Test
  void saysInLocalTimeAndToTheSecondWhoIsAtWork() throws IOException {
    now = Instant.parse("2026-03-01T05:00:00.123456789Z");
    take("first");
    now = now.plus(Duration.ofMinutes(12));
    LockTerms terms =
        new LockTerms(
            Clock.fixed(now, ZoneId.of("Asia/Kolkata")), Duration.ofHours(1), owner -> false);

    assertThatThrownBy(() -> RunLock.take(store, owner("second"), terms))
        .hasMessageContaining("since 2026-03-01 10:30:00 (12 min ago), process 7 on elsewhere\n")
        .hasMessageEndingWith("run again after 2026-03-01 11:30:00.");
  }

  @Test
  void isFreeAfterItWasGivenBack() throws IOException {
    take("first").close();
    RunLock second = take("second");

    assertThat(second.takeOver()).isEmpty();
    assertThat(lock()).contains("\"run\" : \"second\"", "\"state\" : \"HELD\"");
  }

  @Test
  void isTakenOverWhenItsOwnerWasSilentForTooLong() throws IOException {
    RunLock first = take("first");
    now = now.plus(HOUR).plusSeconds(1);
    RunLock second = take("second");

    assertThat(second.takeOver().orElseThrow().message())
        .isEqualTo(
            "took over the lock of run first on elsewhere (process 7): it has been silent since"
                + " 2026-03-01T05:00:00Z; its dates are finished first");
    assertThatThrownBy(first::requireHeld)
        .isInstanceOf(LockLostException.class)
        .hasMessageContaining("LOCK_LOST")
        .hasMessageContaining("could not be renewed since");
  }

  @Test
  void isTakenOverAtOnceWhenItsProcessHasEnded() throws Exception {
    ThisMachine machine = ThisMachine.look();
    Process other = new ProcessBuilder("sleep", "600").start();
    RunOwner owner = owner("first", machine.owner("x", now).place(), other.pid());
    LockTerms terms = new LockTerms(clock(), HOUR, machine::isGone);
    RunLock.take(store, owner, terms);

    assertThatThrownBy(() -> RunLock.take(store, owner("second"), terms))
        .isInstanceOf(RunLockedException.class);
    other.destroyForcibly().waitFor();

    assertThat(RunLock.take(store, owner("second"), terms).takeOver().orElseThrow().reason())
        .isEqualTo(TakeOver.Reason.PROCESS_GONE);
  }

  @Test
  void livesOnWhenItsOwnerRenewsIt() throws IOException {
    RunLock first = take("first");
    for (int i = 0; i < 5; i++) {
      now = now.plusSeconds(3000);
      first.renew();
      first.requireHeld();
    }

    assertThatThrownBy(() -> take("second"))
        .hasMessageContaining("run again after 2026-03-01 10:10:00");
  }

  @Test
  void noticesThatItWasTakenOver() throws IOException {
    RunLock first = take("first");
    now = now.plus(HOUR).plusSeconds(1);
    RunLock second = take("second");
    first.renew();

    assertThatThrownBy(first::requireHeld).hasMessageContaining("another run took its lock over");
    first.close();
    second.requireHeld();
    assertThatThrownBy(() -> take("third")).isInstanceOf(RunLockedException.class);
  }

  @Test
  void cannotBeUsedAfterItWasGivenBack() throws IOException {
    RunLock lock = take("first");
    lock.close();
    lock.close();

    assertThatThrownBy(lock::requireHeld).isInstanceOf(LockLostException.class);
  }

  @Test
  void survivesARenewalThatGotThroughWithoutAnAnswer() throws IOException {
    DeafStore deaf = new DeafStore(store);
    RunLock lock = RunLock.take(deaf, owner("first"), terms());
    now = now.plusSeconds(600);
    deaf.deaf = true;
    lock.renew();
    deaf.deaf = false;
    now = now.plusSeconds(600);
    lock.renew();

    lock.requireHeld();
    assertThat(lock()).contains("\"renewed_at\" : \"2026-03-01T05:20:00Z\"");
    lock.close();
    take("second").close();
  }

  @Test
  void isRenewedInTheBackground() throws Exception {
    AtomicInteger ticks = new AtomicInteger();
    Clock ticking =
        InstantSource.offset(() -> now.plusMillis(ticks.incrementAndGet()), Duration.ZERO)
            .withZone(ZoneOffset.UTC);
    String before;
    try (RunLock lock =
        RunLock.take(
            store, owner("first"), new LockTerms(ticking, Duration.ofMillis(120), o -> false))) {
      before = lock();
      for (int i = 0; i < 500 && lock().equals(before); i++) {
        Thread.sleep(10);
      }
      assertThat(lock()).isNotEqualTo(before).contains("\"state\" : \"HELD\"");
      lock.requireHeld();
    }
  }

  @Test
  void goesToOneOfManyThatStartTogether() throws Exception {
    for (int round = 0; round < 20; round++) {
      LockStore empty = new LocalLockStore(folder.resolve("lock-" + round));
      assertThat(Race.winners(8, racer -> takes(empty, racer))).hasSize(1);
    }
  }

  @Test
  void goesToOneOfManyThatTakeItOver() throws Exception {
    for (int round = 0; round < 20; round++) {
      take("round-" + round);
      now = now.plus(HOUR).plusSeconds(1);

      List<String> winners = Race.winners(8, racer -> takes(store, racer));

      assertThat(winners).hasSize(1);
      assertThat(lock()).contains("\"run\" : \"" + winners.get(0) + "\"");
      now = now.plus(HOUR).plusSeconds(1);
    }
  }

  @Test
  void saysWhatToDoWithADamagedLock() throws IOException {
    for (String damaged :
        List.of("", "{}", "[]", "{\"state\": \"HELD\"", "{\"state\": \"BENT\"}")) {
      Files.writeString(folder.resolve("lock.json"), damaged);

      assertThatThrownBy(() -> take("first"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cannot understand the lock " + folder.resolve("lock.json"))
          .hasMessageContaining("delete it and run again");
    }
  }

  @Test
  void knowsItsOwnProcess() {
    ThisMachine machine = ThisMachine.look();
    RunOwner self = machine.owner("x", now);
    RunOwner.Place place = self.place();
    Optional<Instant> longAgo = Optional.of(Instant.EPOCH);
    RunOwner another =
        new RunOwner(
            "x",
            "t",
            new RunOwner.Place(place.host(), place.machine(), place.process(), longAgo),
            now);

    assertThat(machine.isGone(self)).isFalse();
    assertThat(machine.isGone(another)).as("its number was used again").isTrue();
    assertThat(machine.isGone(owner("elsewhere"))).isFalse();
  }

  private boolean takes(LockStore store, String run) throws IOException {
    try {
      RunLock.take(store, owner(run), terms());
      return true;
    } catch (RunLockedException e) {
      return false;
    }
  }

  private RunLock take(String run) throws IOException {
    return RunLock.take(store, owner(run), terms());
  }

  private LockTerms terms() {
    return new LockTerms(clock(), HOUR, owner -> false);
  }

  private Clock clock() {
    return InstantSource.offset(() -> now, Duration.ZERO).withZone(ZoneOffset.UTC);
  }

  private RunOwner owner(String run) {
    return owner(run, new RunOwner.Place("elsewhere", "m", 7, Optional.empty()), 7);
  }

  private RunOwner owner(String run, RunOwner.Place place, long process) {
    RunOwner.Place there =
        new RunOwner.Place(place.host(), place.machine(), process, Optional.empty());
    return new RunOwner(run, "token of " + run, there, now);
  }

  private String lock() throws IOException {
    return new String(store.read().orElseThrow().content(), UTF_8);
  }

  /** Writes, and then says that it could not. */
  private static final class DeafStore implements LockStore {

    private final LockStore store;
    private boolean deaf;

    private DeafStore(LockStore store) {
      this.store = store;
    }

    @Override
    public Optional<Version> replace(byte[] content, Version expected) throws IOException {
      Optional<Version> written = store.replace(content, expected);
      if (deaf) {
        throw new IOException("connection lost");
      }
      return written;
    }

    @Override
    public String place() {
      return store.place();
    }

    @Override
    public Optional<Versioned> read() throws IOException {
      return store.read();
    }

    @Override
    public Optional<Version> createIfAbsent(byte[] content) throws IOException {
      return store.createIfAbsent(content);
    }
  }
}
