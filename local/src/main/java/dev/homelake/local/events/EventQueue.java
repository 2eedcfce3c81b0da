package dev.homelake.local.events;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.lake.FailedEvent;
import dev.homelake.local.s3.WriteListener;
import dev.homelake.local.sqlite.SqliteException;
import dev.homelake.local.sqlite.SqliteFile;
import dev.homelake.local.sqlite.Statements;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The events that are not handled yet, in a file. A write is noted before it begins, so that one
 * which a crash leaves untold is found when the queue is opened again.
 *
 * <p>One process at a time writes objects and takes deliveries; others may look, and may have what
 * failed tried again. Safe for use by several threads.
 */
public final class EventQueue implements WriteListener, AutoCloseable {

  /** How many events to look at for one that nobody works on. */
  private static final int LOOK_AHEAD = 64;

  private static final long MILLIS_BETWEEN_LOOKS = 500;

  private final SqliteFile file;
  private final List<Route> routes;
  private final Patience patience;
  private final Clock clock;
  private final long lastBefore;
  private final Set<String> keysAtWork = new HashSet<>();
  private final Queue<Ended> unsettled = new ConcurrentLinkedQueue<>();

  private EventQueue(SqliteFile file, List<Route> routes, Patience patience, Clock clock) {
    this.file = file;
    this.routes = List.copyOf(routes);
    this.patience = requireNonNull(patience, "patience is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.lastBefore = file.read(EventRows::last);
  }

  /** Opens the queue in a file, which is made if it is missing. */
  public static EventQueue open(Path file, List<Route> routes, Patience patience, Clock clock) {
    SqliteFile opened = SqliteFile.open(file, EventTables.SCHEMA);
    try {
      return new EventQueue(opened, routes, patience, clock);
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  @Override
  public boolean cares(String bucket, String key) {
    return Route.of(routes, key).isPresent();
  }

  @Override
  public Write begins(String bucket, String key, Change change, Optional<Version> before) {
    String function = Route.of(routes, key).orElseThrow().function();
    long id =
        file.change(
            database ->
                EventRows.begin(
                    database, function, bucket, key, change.eventName(), clock.instant()));
    return now -> {
      boolean happened =
          change == Change.DELETE ? before.isPresent() && now.isEmpty() : !now.equals(before);
      settleOrKeep(new Ended(id, happened, now));
      wake();
    };
  }

  /**
   * How a write ended.
   *
   * @param id its event
   * @param happened whether there was a change
   * @param now the object after it
   */
  private record Ended(long id, boolean happened, Optional<Version> now) {}

  /**
   * The object is what it is, whether that can be noted now or not: what cannot is noted later, or,
   * if this process does not live so long, found out by the next.
   */
  private void settleOrKeep(Ended ended) {
    try {
      settle(ended.id(), ended.happened(), ended.now());
    } catch (SqliteException e) {
      unsettled.add(ended);
    }
  }

  private void settleKept() {
    for (Ended ended = unsettled.poll(); ended != null; ended = unsettled.poll()) {
      try {
        settle(ended.id(), ended.happened(), ended.now());
      } catch (SqliteException e) {
        unsettled.add(ended);
        return;
      }
    }
  }

  private void settle(long id, boolean happened, Optional<Version> now) {
    file.change(
        database ->
            happened
                ? EventRows.happened(database, id, now, clock.instant())
                : EventRows.remove(database, id));
  }

  /**
   * Finds out what became of writes that had begun when the process before this one ended. To be
   * called before deliveries are taken.
   *
   * @param objects tells what an object is now
   */
  public void recover(Function<String, Optional<Version>> objects) {
    for (Delivery begun : file.read(database -> EventRows.begun(database, lastBefore))) {
      Optional<Version> now = objects.apply(begun.notice().key());
      boolean removal = begun.notice().name().equals(Change.DELETE.eventName());
      settle(begun.id(), removal == now.isEmpty(), now);
    }
  }

  /** Says which functions cannot work in this process, and why; their events wait. */
  public void sleep(Map<String, String> reasons) {
    file.change(
        database -> {
          int changed = Statements.execute(database, "DELETE FROM sleeping");
          for (Map.Entry<String, String> reason : reasons.entrySet()) {
            changed +=
                Statements.execute(
                    database,
                    "INSERT INTO sleeping VALUES (?, ?)",
                    reason.getKey(),
                    reason.getValue());
          }
          return changed;
        });
  }

  /** Functions that cannot work, with the reasons, as the last process said. */
  public Map<String, String> asleep() {
    return file.read(EventRows::asleep);
  }

  /**
   * The next event to deliver, waiting for one as long as it may take; whoever takes it must call
   * {@link #done} or {@link #failed}. No two events of one object are out at the same time.
   */
  public synchronized Delivery take() throws InterruptedException {
    while (true) {
      settleKept();
      Optional<Delivery> next = next();
      if (next.isPresent()) {
        keysAtWork.add(next.get().notice().key());
        return next.get();
      }
      // Others may have something tried again, and pauses end.
      wait(MILLIS_BETWEEN_LOOKS);
    }
  }

  private Optional<Delivery> next() {
    Instant now = clock.instant();
    return file
        .read(database -> EventRows.due(database, now, LOOK_AHEAD + keysAtWork.size()))
        .stream()
        .filter(delivery -> !keysAtWork.contains(delivery.notice().key()))
        .findFirst();
  }

  private synchronized void wake() {
    notifyAll();
  }

  /** The function has handled the event. */
  public void done(Delivery delivery) {
    try {
      file.change(database -> EventRows.handled(database, delivery.id()));
    } finally {
      release(delivery);
    }
  }

  /** The function has failed; the event is tried again, or given up. */
  public void failed(Delivery delivery, String reason) {
    try {
      settleFailure(delivery, reason, clock.millis());
    } finally {
      release(delivery);
    }
  }

  private void settleFailure(Delivery delivery, String reason, long now) {
    Optional<Duration> pause = patience.after(delivery.attempts() + 1);
    file.change(
        database ->
            pause.isPresent()
                ? Statements.execute(
                    database,
                    EventTables.RETRY,
                    now,
                    now + pause.get().toMillis(),
                    reason,
                    delivery.id())
                : Statements.execute(database, EventTables.GIVE_UP, now, reason, delivery.id()));
  }

  private synchronized void release(Delivery delivery) {
    keysAtWork.remove(delivery.notice().key());
    notifyAll();
  }

  /** How many events stand where. */
  public QueueCounts counts() {
    return file.read(EventRows::counts);
  }

  /** What was given up, oldest first. */
  public List<FailedEvent> failures() {
    return file.read(EventRows::failures);
  }

  /** Has what was given up tried again; says how many events that are. */
  public int tryFailedAgain() {
    return file.change(database -> Statements.execute(database, EventTables.TRY_AGAIN));
  }

  /** Forgets that events of some objects were given up; leaves no trace of events that are done. */
  public void forget(Predicate<String> keys) {
    file.change(
        database -> {
          int forgotten = 0;
          for (FailedEvent failure : EventRows.failures(database)) {
            if (keys.test(failure.key())) {
              forgotten += Statements.execute(database, EventTables.FORGET, failure.key());
            }
          }
          return forgotten;
        });
    file.purge();
  }

  @Override
  public void close() {
    file.close();
  }
}
