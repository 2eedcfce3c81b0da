package dev.homelake.local.events;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.lake.FailedEvent;
import dev.homelake.local.s3.WriteListener;
import dev.homelake.local.sqlite.SqliteFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

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

  private final SqliteFile file;
  private final List<Route> routes;
  private final Patience patience;
  private final Clock clock;
  private final long lastBefore;
  private final Set<String> keysAtWork = new HashSet<>();

  private EventQueue(SqliteFile file, List<Route> routes, Patience patience, Clock clock) {
    this.file = file;
    this.routes = List.copyOf(routes);
    this.patience = requireNonNull(patience, "patience is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.lastBefore = file.read(database -> number(database, EventTables.LAST));
  }

  /** Opens the queue in a file, which is made if it is missing. */
  public static EventQueue open(Path file, List<Route> routes, Patience patience, Clock clock) {
    return new EventQueue(SqliteFile.open(file, EventTables.SCHEMA), routes, patience, clock);
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
            database -> {
              try (PreparedStatement insert = database.prepareStatement(EventTables.BEGIN)) {
                set(insert, function, bucket, key, change.eventName(), clock.millis());
                insert.executeUpdate();
                try (ResultSet keys = insert.getGeneratedKeys()) {
                  keys.next();
                  return keys.getLong(1);
                }
              }
            });
    return now -> {
      boolean happened =
          change == Change.DELETE ? before.isPresent() && now.isEmpty() : !now.equals(before);
      settle(id, happened, now);
      wake();
    };
  }

  private void settle(long id, boolean happened, Optional<Version> now) {
    file.change(
        database -> {
          if (!happened) {
            return execute(database, EventTables.REMOVE, id);
          }
          execute(database, EventTables.NEXT_SEQUENCER, nanos(clock.instant()));
          return execute(
              database,
              EventTables.HAPPENED,
              now.map(Version::size).orElse(0L),
              now.map(Version::eTag).orElse(""),
              clock.millis(),
              id);
        });
  }

  private static long nanos(Instant time) {
    return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
  }

  /**
   * Finds out what became of writes that had begun when the process before this one ended. To be
   * called before deliveries are taken.
   *
   * @param objects tells what an object is now
   */
  public void recover(Function<String, Optional<Version>> objects) {
    for (Delivery begun :
        file.read(database -> deliveries(database, EventTables.BEGUN, lastBefore))) {
      Optional<Version> now = objects.apply(begun.notice().key());
      boolean removal = begun.notice().name().equals(Change.DELETE.eventName());
      settle(begun.id(), removal == now.isEmpty(), now);
    }
  }

  /** Says which functions cannot work in this process, and why; their events wait. */
  public void sleep(Map<String, String> reasons) {
    file.change(
        database -> {
          execute(database, "DELETE FROM sleeping");
          for (Map.Entry<String, String> reason : reasons.entrySet()) {
            execute(
                database, "INSERT INTO sleeping VALUES (?, ?)", reason.getKey(), reason.getValue());
          }
          return null;
        });
  }

  /**
   * The next event to deliver, waiting for one as long as it may take; whoever takes it must call
   * {@link #done} or {@link #failed}. No two events of one object are out at the same time.
   */
  public synchronized Delivery take() throws InterruptedException {
    while (true) {
      Optional<Delivery> next = next();
      if (next.isPresent()) {
        keysAtWork.add(next.get().notice().key());
        return next.get();
      }
      // Others may have something tried again, and pauses end.
      wait(500);
    }
  }

  private Optional<Delivery> next() {
    return file
        .read(database -> deliveries(database, EventTables.DUE, clock.millis(), LOOK_AHEAD))
        .stream()
        .filter(delivery -> !keysAtWork.contains(delivery.notice().key()))
        .findFirst();
  }

  private synchronized void wake() {
    notifyAll();
  }

  /** The function has handled the event. */
  public void done(Delivery delivery) {
    file.change(
        database -> {
          execute(database, EventTables.HANDLED);
          return execute(database, EventTables.REMOVE, delivery.id());
        });
    release(delivery);
  }

  /** The function has failed; the event is tried again, or given up. */
  public void failed(Delivery delivery, String reason) {
    Optional<Duration> pause = patience.after(delivery.attempts() + 1);
    long now = clock.millis();
    file.change(
        database ->
            pause.isPresent()
                ? execute(
                    database,
                    EventTables.RETRY,
                    now,
                    now + pause.get().toMillis(),
                    reason,
                    delivery.id())
                : execute(database, EventTables.GIVE_UP, now, reason, delivery.id()));
    release(delivery);
  }

  private synchronized void release(Delivery delivery) {
    keysAtWork.remove(delivery.notice().key());
    notifyAll();
  }

  /** How many events stand where. */
  public QueueCounts counts() {
    return file.read(
        database -> {
          try (PreparedStatement select = database.prepareStatement(EventTables.COUNTS);
              ResultSet row = select.executeQuery()) {
            row.next();
            return new QueueCounts(
                row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
          }
        });
  }

  /** Functions that cannot work, with the reasons, as the last process said. */
  public Map<String, String> asleep() {
    return file.read(
        database -> {
          Map<String, String> reasons = new TreeMap<>();
          try (PreparedStatement select =
                  database.prepareStatement("SELECT function, reason FROM sleeping");
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              reasons.put(row.getString(1), row.getString(2));
            }
          }
          return reasons;
        });
  }

  /** What was given up, oldest first. */
  public List<FailedEvent> failures() {
    return file.read(
        database -> {
          List<FailedEvent> failures = new ArrayList<>();
          try (PreparedStatement select = database.prepareStatement(EventTables.FAILED);
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              failures.add(
                  new FailedEvent(
                      row.getString("key"),
                      row.getString("function"),
                      row.getString("reason"),
                      row.getInt("attempts"),
                      Instant.ofEpochMilli(row.getLong("tried_at"))));
            }
          }
          return failures;
        });
  }

  /** Has what was given up tried again; says how many events that are. */
  public int tryFailedAgain() {
    return file.change(database -> execute(database, EventTables.TRY_AGAIN));
  }

  /** Forgets that events of an object were given up. */
  public void forget(String bucket, String key) {
    file.change(database -> execute(database, EventTables.FORGET, bucket, key));
  }

  @Override
  public void close() {
    file.close();
  }

  private static List<Delivery> deliveries(Connection database, String sql, Object... values)
      throws SQLException {
    List<Delivery> deliveries = new ArrayList<>();
    try (PreparedStatement select = database.prepareStatement(sql)) {
      set(select, values);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          deliveries.add(delivery(row));
        }
      }
    }
    return deliveries;
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    ObjectNotice notice =
        new ObjectNotice(
            row.getString("name"),
            row.getString("bucket"),
            row.getString("key"),
            row.getLong("size"),
            row.getString("etag"),
            row.getString("sequencer"),
            Instant.ofEpochMilli(row.getLong("happened_at")));
    return new Delivery(
        row.getLong("id"), row.getString("function"), notice, row.getInt("attempts"));
  }

  private static long number(Connection database, String sql) throws SQLException {
    try (PreparedStatement select = database.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static int execute(Connection database, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      set(statement, values);
      return statement.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
