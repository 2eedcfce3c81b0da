package dev.homelake.local.photos;

import dev.homelake.edge.photos.PhotoQuery;
import java.util.List;

/** The SQL of the index. */
final class SqliteTables {

  static final List<String> SETUP =
      List.of(
          "PRAGMA busy_timeout = 10000",
          // Readers and a writer do not wait for each other.
          "PRAGMA journal_mode = WAL",
          "PRAGMA synchronous = NORMAL",
          "PRAGMA secure_delete = ON",
          """
          CREATE TABLE IF NOT EXISTS photos (
            photo_id TEXT PRIMARY KEY,
            sequencer TEXT NOT NULL,
            filename TEXT,
            source_key TEXT,
            original_key TEXT,
            thumbnail_key TEXT,
            width INTEGER,
            height INTEGER,
            size_bytes INTEGER,
            content_type TEXT,
            uploaded_at TEXT,
            taken_at TEXT,
            taken_at_source TEXT,
            camera_make TEXT,
            camera_model TEXT,
            tags TEXT
          ) WITHOUT ROWID""",
          """
          CREATE TABLE IF NOT EXISTS listings (
            photo_id TEXT NOT NULL,
            listing TEXT NOT NULL,
            uploaded_at TEXT NOT NULL,
            taken_at TEXT NOT NULL,
            PRIMARY KEY (photo_id, listing)
          ) WITHOUT ROWID""",
          """
          CREATE INDEX IF NOT EXISTS by_uploaded_at
            ON listings (listing, uploaded_at DESC, photo_id DESC)""",
          """
          CREATE INDEX IF NOT EXISTS by_taken_at
            ON listings (listing, taken_at DESC, photo_id DESC)""");

  /** Leaves nothing of what was removed in free pages and in the log of changes. */
  static final List<String> PURGE = List.of("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)");

  static final String PUT =
      "INSERT OR REPLACE INTO photos VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  static final String REMOVE = "INSERT OR REPLACE INTO photos (photo_id, sequencer) VALUES (?, ?)";

  static final String UNLIST = "DELETE FROM listings WHERE photo_id = ?";

  static final String LIST =
      "INSERT INTO listings (listing, uploaded_at, taken_at, photo_id) VALUES (?, ?, ?, ?)";

  static final String FIND = "SELECT * FROM photos WHERE photo_id = ?";

  static final String COUNT = "SELECT count(*) FROM listings WHERE listing = 'all'";

  private static final String PAGE =
      """
      SELECT photos.* FROM listings CROSS JOIN photos USING (photo_id)
      WHERE listing = ?%2$s
      ORDER BY listings.%1$s DESC, listings.photo_id DESC LIMIT ?""";

  private static final String AFTER = " AND (listings.%s, listings.photo_id) < (?, ?)";

  private static final String FROM = " AND listings.%s >= ?";

  private static final String TO = " AND listings.%s <= ?";

  private SqliteTables() {}

  /** Values: the list, and as far as they are given first time, last time, place; how many. */
  static String page(PhotoQuery query) {
    String time = query.sortBy().text();
    String conditions =
        (query.times().first().isPresent() ? FROM : "")
            + (query.times().last().isPresent() ? TO : "")
            + (query.after().isPresent() ? AFTER : "");
    return PAGE.formatted(time, conditions.replace("%s", time));
  }
}
