package dev.homelake.local.sqlite;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.files.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * An SQLite database in a file that only its owner may read. Several processes may have it open.
 * What {@link #change} did is there after the process is killed, as a whole or not at all.
 *
 * <p>Failures are {@link SqliteException}s. Safe for use by several threads, which wait for each
 * other. Close it after use.
 */
public final class SqliteFile implements AutoCloseable {

  private final Path file;
  private final Connection database;

  private SqliteFile(Path file, Connection database) {
    this.file = file;
    this.database = database;
  }

  /** SQLITE_BUSY, in the lowest byte of what the driver reports. */
  private static final int BUSY = 5;

  private static final int TRIES = 500;
  private static final Duration PAUSE = Duration.ofMillis(20);

  /** Works on the database; the connection is lent for this one call. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection database) throws SQLException;
  }

  /**
   * Opens the database; makes it, and the folder it is in, if it is not there.
   *
   * @param schema statements that are harmless when they are run again
   */
  public static SqliteFile open(Path file, List<String> schema) {
    requireNonNull(file, "file is null");
    try {
      // SQLite gives its other files the rights of this one.
      OwnerOnly.makeFile(file.toAbsolutePath());
      Connection database = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
      try (Statement statement = database.createStatement()) {
        statement.execute("PRAGMA busy_timeout = 10000");
        logAhead(statement);
        statement.execute("PRAGMA synchronous = NORMAL");
        statement.execute("PRAGMA secure_delete = ON");
        for (String sql : schema) {
          statement.execute(sql);
        }
        return new SqliteFile(file, database);
      } catch (SQLException e) {
        database.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new SqliteException("open", file, e);
    }
  }

  /**
   * Readers and a writer do not wait for each other then. Where several open a new database at
   * once, SQLite refuses the switch to all but one at once, however patient they are.
   */
  private static void logAhead(Statement statement) throws SQLException {
    for (int left = TRIES; ; left--) {
      try {
        statement.execute("PRAGMA journal_mode = WAL");
        return;
      } catch (SQLException e) {
        if ((e.getErrorCode() & 0xFF) != BUSY || left == 0) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** Reads; each statement sees the database as it is when the statement begins. */
  public synchronized <T> T read(Work<T> work) {
    try {
      return work.on(database);
    } catch (SQLException e) {
      throw new SqliteException("read", file, e);
    }
  }

  /** Changes the database, all or nothing; nobody else changes it meanwhile. */
  public synchronized <T> T change(Work<T> work) {
    try {
      // In words: the driver's own transactions go wrong once one of them could not begin. The lock
      // comes first, or two that read first might wait for each other for ever.
      execute("BEGIN IMMEDIATE");
      try {
        T result = work.on(database);
        execute("COMMIT");
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        undo(e);
        throw e;
      }
    } catch (SQLException e) {
      throw new SqliteException("change", file, e);
    }
  }

  /**
   * Leaves nothing in the database's files of what was removed: else it stays in pages that are
   * free, and in the log of changes. What another process reads just then stays in the log until
   * that is done.
   */
  public synchronized void purge() {
    try (Statement statement = database.createStatement()) {
      statement.execute("VACUUM");
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException e) {
      throw new SqliteException("purge", file, e);
    }
  }

  private void undo(Throwable failure) {
    try {
      execute("ROLLBACK");
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public synchronized void close() {
    try {
      database.close();
    } catch (SQLException e) {
      throw new SqliteException("close", file, e);
    }
  }
}
