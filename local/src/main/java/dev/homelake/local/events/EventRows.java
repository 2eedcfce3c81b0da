package dev.homelake.local.events;

import dev.homelake.local.lake.FailedEvent;
import dev.homelake.local.s3.WriteListener.Version;
import dev.homelake.local.sqlite.Statements;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** What the queue does with its rows; each call is part of a change or a look. Pure functions. */
final class EventRows {

  private EventRows() {}

  /** Notes that a write begins; gives the event's number. */
  static long begin(
      Connection database, String function, String bucket, String key, String name, Instant now)
      throws SQLException {
    return Statements.insert(
        database, EventTables.BEGIN, function, bucket, key, name, now.toEpochMilli());
  }

  /** The write has happened: its event waits for delivery. */
  static int happened(Connection database, long id, Optional<Version> object, Instant now)
      throws SQLException {
    Statements.execute(database, EventTables.NEXT_SEQUENCER, nanos(now));
    return Statements.execute(
        database,
        EventTables.HAPPENED,
        object.map(Version::size).orElse(0L),
        object.map(Version::eTag).orElse(""),
        now.toEpochMilli(),
        id);
  }

  private static long nanos(Instant time) {
    return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
  }

  static int remove(Connection database, long id) throws SQLException {
    return Statements.execute(database, EventTables.REMOVE, id);
  }

  /** Takes out an event that was handled. */
  static int handled(Connection database, long id) throws SQLException {
    Statements.execute(database, EventTables.HANDLED);
    Statements.execute(database, EventTables.OUTDATED, id);
    return remove(database, id);
  }

  /** The number of the last event there ever was. */
  static long last(Connection database) throws SQLException {
    return Statements.first(database, row -> row.getLong(1), EventTables.LAST).orElse(0L);
  }

  /** Writes up to an event's number that nobody has told the end of. */
  static List<Delivery> begun(Connection database, long last) throws SQLException {
    return Statements.list(database, EventRows::delivery, EventTables.BEGUN, last);
  }

  /** The first events that are due. */
  static List<Delivery> due(Connection database, Instant now, int most) throws SQLException {
    return Statements.list(
        database, EventRows::delivery, EventTables.DUE, now.toEpochMilli(), most);
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

  static QueueCounts counts(Connection database) throws SQLException {
    return Statements.first(
            database,
            row ->
                new QueueCounts(
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
            EventTables.COUNTS)
        .orElseThrow();
  }

  static List<FailedEvent> failures(Connection database) throws SQLException {
    return Statements.list(
        database,
        row ->
            new FailedEvent(
                row.getString("key"),
                row.getString("function"),
                row.getString("reason"),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("tried_at"))),
        EventTables.FAILED);
  }

  static Map<String, String> asleep(Connection database) throws SQLException {
    Map<String, String> reasons = new TreeMap<>();
    Statements.list(
        database,
        row -> reasons.put(row.getString(1), row.getString(2)),
        "SELECT function, reason FROM sleeping");
    return reasons;
  }
}
