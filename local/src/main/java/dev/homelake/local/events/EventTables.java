package dev.homelake.local.events;

import java.util.List;

/**
 * The SQL of the queue. An event is {@code begun} when its write begins, {@code waiting} when that
 * is over, and then gone, or {@code failed}.
 */
final class EventTables {

  static final List<String> SCHEMA =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS events (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            state TEXT NOT NULL,
            function TEXT NOT NULL,
            bucket TEXT NOT NULL,
            key TEXT NOT NULL,
            name TEXT NOT NULL,
            size INTEGER NOT NULL DEFAULT 0,
            etag TEXT NOT NULL DEFAULT '',
            sequencer TEXT NOT NULL DEFAULT '',
            happened_at INTEGER NOT NULL,
            due_at INTEGER NOT NULL DEFAULT 0,
            attempts INTEGER NOT NULL DEFAULT 0,
            tried_at INTEGER,
            reason TEXT
          )""",
          "CREATE INDEX IF NOT EXISTS by_state ON events (state, id)",
          "CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL)",
          "INSERT OR IGNORE INTO counters VALUES ('sequencer', 0), ('handled', 0)",
          "CREATE TABLE IF NOT EXISTS sleeping (function TEXT PRIMARY KEY, reason TEXT NOT NULL)");

  static final String BEGIN =
      """
      INSERT INTO events (state, function, bucket, key, name, happened_at)
      VALUES ('begun', ?, ?, ?, ?, ?)""";

  static final String HAPPENED =
      """
      UPDATE events SET state = 'waiting', size = ?, etag = ?, happened_at = ?,
        sequencer = (SELECT printf('%016X', value) FROM counters WHERE name = 'sequencer')
      WHERE id = ?""";

  /** Time as a rule, and never less than before, whatever becomes of the clock. */
  static final String NEXT_SEQUENCER =
      "UPDATE counters SET value = max(value + 1, ?) WHERE name = 'sequencer'";

  static final String REMOVE = "DELETE FROM events WHERE id = ?";

  static final String HANDLED = "UPDATE counters SET value = value + 1 WHERE name = 'handled'";

  static final String BEGUN = "SELECT * FROM events WHERE state = 'begun' AND id <= ? ORDER BY id";

  static final String LAST = "SELECT coalesce(max(id), 0) FROM events";

  static final String DUE =
      """
      SELECT * FROM events WHERE state = 'waiting' AND due_at <= ?
        AND function NOT IN (SELECT function FROM sleeping) ORDER BY id LIMIT ?""";

  static final String RETRY =
      """
      UPDATE events SET attempts = attempts + 1, tried_at = ?, due_at = ?, reason = ?
      WHERE id = ?""";

  static final String GIVE_UP =
      """
      UPDATE events SET state = 'failed', attempts = attempts + 1, tried_at = ?, reason = ?
      WHERE id = ?""";

  static final String FAILED = "SELECT * FROM events WHERE state = 'failed' ORDER BY id";

  static final String TRY_AGAIN =
      """
      UPDATE events SET state = 'waiting', attempts = 0, due_at = 0 WHERE state = 'failed'""";

  static final String COUNTS =
      """
      SELECT
        count(*) FILTER (WHERE state = 'waiting' AND sleeping.function IS NULL),
        count(*) FILTER (WHERE state = 'waiting' AND attempts > 0 AND sleeping.function IS NULL),
        count(*) FILTER (WHERE state = 'waiting' AND sleeping.function IS NOT NULL),
        count(*) FILTER (WHERE state = 'failed'),
        (SELECT value FROM counters WHERE name = 'handled')
      FROM events LEFT JOIN sleeping USING (function)""";

  /** What an earlier event of an object failed at is of no interest once a later one is handled. */
  static final String OUTDATED =
      """
      DELETE FROM events WHERE state = 'failed' AND id < ?1
        AND key = (SELECT key FROM events WHERE id = ?1)""";

  static final String FORGET = "DELETE FROM events WHERE key = ? AND state = 'failed'";

  private EventTables() {}
}
