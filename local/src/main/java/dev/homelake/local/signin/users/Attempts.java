package dev.homelake.local.signin.users;

import dev.homelake.local.sqlite.SqliteFile;
import dev.homelake.local.sqlite.Statements;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes guessing passwords slow, as Cognito does: after five wrong ones a name is locked for a
 * second, after each further one for twice as long, up to a quarter of an hour. A right one, or a
 * quarter of an hour without any, begins anew. Names need not be users'.
 *
 * <p>Safe for use by several threads and processes.
 */
public final class Attempts {

  private static final int FREE = 5;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 10;

  private final SqliteFile file;
  private final Clock clock;

  Attempts(SqliteFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  private record Failures(int count, Instant last) {

    static Failures of(ResultSet row) throws SQLException {
      return new Failures(row.getInt("count"), Instant.ofEpochMilli(row.getLong("last_at")));
    }

    /** Failures of a time to come are from before the clock was set back: they count no more. */
    boolean matter(Instant now) {
      return !last.isAfter(now) && last.plus(lock()).plus(LONGEST).isAfter(now);
    }

    boolean lock(Instant now) {
      return last.plus(lock()).isAfter(now);
    }

    private Duration lock() {
      if (count < FREE) {
        return Duration.ZERO;
      }
      Duration lock = Duration.ofSeconds(1L << Math.min(MOST_DOUBLINGS, count - FREE));
      return lock.compareTo(LONGEST) < 0 ? lock : LONGEST;
    }
  }

  /**
   * Admits an attempt. It counts as a failure from now on, so that many at once gain nothing; if it
   * is none, {@link #clear} it.
   *
   * @return false if the name is locked; then nothing is counted
   */
  public boolean admit(String name) {
    Instant now = clock.instant();
    return file.change(
        database -> {
          Optional<Failures> before =
              Statements.first(
                      database, Failures::of, "SELECT * FROM failures WHERE name = ?", name)
                  .filter(failures -> failures.matter(now));
          if (before.isPresent() && before.get().lock(now)) {
            return false;
          }
          Statements.execute(
              database,
              "DELETE FROM failures WHERE last_at < ?",
              now.minus(LONGEST.multipliedBy(2)).toEpochMilli());
          Statements.execute(
              database,
              "INSERT OR REPLACE INTO failures VALUES (?, ?, ?)",
              name,
              before.map(Failures::count).orElse(0) + 1,
              now.toEpochMilli());
          return true;
        });
  }

  /** Forgets the failures of a name. */
  public void clear(String name) {
    file.change(database -> clear(database, name));
  }

  static int clear(Connection database, String name) throws SQLException {
    return Statements.execute(database, "DELETE FROM failures WHERE name = ?", name);
  }
}
