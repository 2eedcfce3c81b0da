package dev.homelake.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.lake.FailedEvent;
import dev.homelake.local.s3.WriteListener.Change;
import dev.homelake.local.s3.WriteListener.Version;
import dev.homelake.local.s3.WriteListener.Write;
import dev.homelake.local.signin.SettableClock;
import dev.homelake.local.sqlite.SqliteTraces;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(40)
class EventQueueTest {

  private static final Instant START = Instant.parse("2026-11-03T09:05:00Z");
  private static final Optional<Version> NOTHING = Optional.empty();
  private static final String PHOTO = "raw-photos/a b.jpg";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock();
  private EventQueue queue;

  @BeforeEach
  void open() {
    queue =
        EventQueue.open(
            folder.resolve("events.sqlite"),
            Route.ofLake(),
            new Patience(List.of(Duration.ofSeconds(1), Duration.ofSeconds(5))),
            clock);
  }

  @AfterEach
  void close() {
    queue.close();
  }

  @Test
  void deliversWhatWasWritten() throws Exception {
    put(PHOTO, "v1");

    Delivery delivery = queue.take();

    assertThat(delivery.function()).isEqualTo("photo-processor");
    assertThat(delivery.notice().name()).isEqualTo("ObjectCreated:Put");
    assertThat(delivery.notice().key()).isEqualTo(PHOTO);
    assertThat(delivery.notice().eTag()).isEqualTo("v1");
    queue.done(delivery);
    assertThat(queue.counts()).isEqualTo(new QueueCounts(0, 0, 0, 0, 1));
  }

  @Test
  void tellsOfRemovalsOfWhatWasThere() throws Exception {
    queue.begins("lake", PHOTO, Change.DELETE, NOTHING).ended(NOTHING);
    assertThat(queue.counts().waiting()).isZero();

    queue.begins("lake", PHOTO, Change.DELETE, version("v1")).ended(NOTHING);

    assertThat(queue.take().notice().name()).isEqualTo("ObjectRemoved:Delete");
  }

  @Test
  void saysNothingOfWritesThatDidNotHappen() {
    queue.begins("lake", PHOTO, Change.PUT, version("v1")).ended(version("v1"));

    assertThat(queue.counts().waiting()).isZero();
  }

  @Test
  void caresForNothingThatNoFunctionHears() {
    assertThat(queue.cares("lake", "raw-whatsapp-uploads/a.txt")).isTrue();
    assertThat(queue.cares("lake", "uploads-landing/a.ZIP")).isTrue();
    assertThat(queue.cares("lake", "uploads-landing/a.txt")).isFalse();
    assertThat(queue.cares("lake", "bronze/whatsapp/a.txt")).isFalse();
    assertThat(queue.cares("lake", "raw-photos/folder/")).isFalse();
  }

  @Test
  void triesAgainAfterAPauseAndGivesUpInTheEnd() throws Exception {
    put(PHOTO, "v1");
    queue.failed(queue.take(), "java.io.IOException");
    assertThat(queue.counts()).isEqualTo(new QueueCounts(1, 1, 0, 0, 0));
    assertThat(takenWithin(Duration.ofMillis(700))).isEmpty();

    clock.pass(Duration.ofSeconds(1));
    Delivery second = queue.take();
    assertThat(second.attempts()).isEqualTo(1);
    queue.failed(second, "java.io.IOException");
    clock.pass(Duration.ofSeconds(5));
    queue.failed(queue.take(), "the last reason");

    assertThat(queue.counts()).isEqualTo(new QueueCounts(0, 0, 0, 1, 0));
    assertThat(queue.failures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.key()).isEqualTo(PHOTO);
              assertThat(failure.reason()).isEqualTo("the last reason");
              assertThat(failure.attempts()).isEqualTo(3);
              assertThat(failure.last()).isEqualTo(START.plusSeconds(6));
            });
    assertThat(queue.tryFailedAgain()).isEqualTo(1);
    assertThat(queue.take().attempts()).isZero();
  }

  @Test
  void keepsTwoEventsOfOneObjectApart() throws Exception {
    put(PHOTO, "v1");
    put(PHOTO, "v2");
    put("raw-photos/other.jpg", "v1");

    Delivery first = queue.take();
    Delivery other = queue.take();

    assertThat(first.notice().eTag()).isEqualTo("v1");
    assertThat(other.notice().key()).isEqualTo("raw-photos/other.jpg");
    assertThat(takenWithin(Duration.ofMillis(700))).isEmpty();
    queue.done(first);
    assertThat(queue.take().notice().eTag()).isEqualTo("v2");
  }

  @Test
  void sequencersGrowWhateverTheClockDoes() throws Exception {
    List<String> sequencers = new ArrayList<>();
    for (Duration step : List.of(Duration.ofHours(1), Duration.ofHours(-3), Duration.ZERO)) {
      put(PHOTO, "v" + sequencers.size());
      clock.pass(step);
      Delivery delivery = queue.take();
      sequencers.add(delivery.notice().sequencer());
      queue.done(delivery);
    }
    assertThat(sequencers).isSorted().doesNotHaveDuplicates().allMatch(s -> s.length() == 16);
  }

  @Test
  void bringsEverythingBackAfterARestart() throws Exception {
    put(PHOTO, "v1");
    queue.take();

    queue.close();
    open();

    assertThat(queue.take().notice().key()).isEqualTo(PHOTO);
  }

  @Test
  void findsOutWhatBecameOfWritesThatWereCutOff() throws Exception {
    queue.begins("lake", "raw-photos/written.jpg", Change.PUT, NOTHING);
    queue.begins("lake", "raw-photos/not-written.jpg", Change.PUT, NOTHING);
    queue.begins("lake", "raw-photos/removed.jpg", Change.DELETE, version("v1"));
    queue.begins("lake", "raw-photos/not-removed.jpg", Change.DELETE, version("v1"));
    Map<String, Version> there =
        Map.of(
            "raw-photos/written.jpg", new Version(3, "v1", START),
            "raw-photos/not-removed.jpg", new Version(3, "v1", START));
    queue.close();
    open();
    Write afterTheStart = queue.begins("lake", "raw-photos/new.jpg", Change.PUT, NOTHING);

    queue.recover(key -> Optional.ofNullable(there.get(key)));

    assertThat(queue.take().notice())
        .satisfies(
            notice -> {
              assertThat(notice.key()).isEqualTo("raw-photos/written.jpg");
              assertThat(notice.eTag()).isEqualTo("v1");
            });
    assertThat(queue.take().notice())
        .satisfies(
            notice -> {
              assertThat(notice.key()).isEqualTo("raw-photos/removed.jpg");
              assertThat(notice.name()).isEqualTo("ObjectRemoved:Delete");
            });
    assertThat(takenWithin(Duration.ofMillis(300))).isEmpty();
    afterTheStart.ended(version("v1"));
    assertThat(queue.take().notice().key()).isEqualTo("raw-photos/new.jpg");
  }

  @Test
  void eventsOfAFunctionThatIsAsleepWaitForIt() throws Exception {
    queue.sleep(Map.of("photo-processor", "no libvips"));
    put(PHOTO, "v1");
    put("raw-whatsapp-uploads/chat.txt", "v1");

    assertThat(queue.take().function()).isEqualTo("whatsapp-bronze");
    assertThat(takenWithin(Duration.ofMillis(300))).isEmpty();
    assertThat(queue.counts().asleep()).isEqualTo(1);
    assertThat(queue.asleep()).containsEntry("photo-processor", "no libvips");

    queue.sleep(Map.of());
    assertThat(queue.take().notice().key()).isEqualTo(PHOTO);
  }

  @Test
  void whatFailedIsForgottenOnceALaterEventOfItsObjectIsHandled() throws Exception {
    put(PHOTO, "v1");
    put("raw-photos/other.jpg", "v1");
    for (int attempt = 0; attempt < 6; attempt++) {
      queue.failed(queue.take(), "no");
      clock.pass(Duration.ofMinutes(1));
    }
    assertThat(queue.failures()).hasSize(2);
    put(PHOTO, "v2");

    queue.done(queue.take());

    assertThat(queue.failures())
        .extracting(FailedEvent::key)
        .containsExactly("raw-photos/other.jpg");
  }

  @Test
  void aWriteThatCannotBeNotedNowIsNotedLater() throws Exception {
    Write write = queue.begins("lake", PHOTO, Change.PUT, NOTHING);
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.sqlite"));
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> write.ended(version("v1")));
      // As long as SQLite itself has patience.
      ended.get(15, TimeUnit.SECONDS);
      assertThat(queue.counts().waiting()).isZero();
      statement.execute("ROLLBACK");
    }

    assertThat(queue.take().notice().eTag()).isEqualTo("v1");
  }

  @Test
  void aWorkerOutlivesWhateverAFunctionThrows() throws Exception {
    List<String> handled = new CopyOnWriteArrayList<>();
    EventFunction function =
        (notice, requestId) -> {
          if (notice.key().contains("bad")) {
            throw new Error("Invalid memory access");
          }
          handled.add(notice.key());
        };
    for (int number = 0; number < 3; number++) {
      put("raw-photos/bad" + number, "v1");
    }
    put(PHOTO, "v1");
    try (Deliveries deliveries = Deliveries.start(queue, Map.of("photo-processor", function), 1)) {
      while (handled.isEmpty()) {
        Thread.sleep(10);
      }
      assertThat(deliveries).isNotNull();
    }

    assertThat(handled).containsExactly(PHOTO);
    assertThat(queue.counts().retrying()).isEqualTo(3);
  }

  @Test
  void forgetsWhatFailedOfAnObject() throws Exception {
    put(PHOTO, "v1");
    for (int attempt = 0; attempt < 3; attempt++) {
      queue.failed(queue.take(), "no");
      clock.pass(Duration.ofMinutes(1));
    }

    queue.forget(PHOTO::equals);

    assertThat(queue.failures()).isEmpty();
    assertThat(SqliteTraces.of(PHOTO, folder.resolve("events.sqlite"))).isZero();
  }

  @Test
  void leavesNoTraceOfEventsThatAreDone() throws Exception {
    put(PHOTO, "v1");
    queue.done(queue.take());
    assertThat(SqliteTraces.of(PHOTO, folder.resolve("events.sqlite"))).isPositive();

    queue.forget(key -> false);

    assertThat(SqliteTraces.of(PHOTO, folder.resolve("events.sqlite"))).isZero();
  }

  private void put(String key, String eTag) {
    queue.begins("lake", key, Change.PUT, NOTHING).ended(version(eTag));
  }

  private static Optional<Version> version(String eTag) {
    return Optional.of(new Version(3, eTag, START));
  }

  /** Whoever waits in vain goes on waiting, so it must be ended. */
  private Optional<Delivery> takenWithin(Duration time) throws Exception {
    CompletableFuture<Delivery> taken = new CompletableFuture<>();
    Thread taker =
        new Thread(
            () -> {
              try {
                taken.complete(queue.take());
              } catch (InterruptedException e) {
                taken.complete(null);
              }
            });
    taker.start();
    taker.join(time.toMillis());
    taker.interrupt();
    return Optional.ofNullable(taken.get(5, TimeUnit.SECONDS));
  }
}
