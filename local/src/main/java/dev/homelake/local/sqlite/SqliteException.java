package dev.homelake.local.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;

/** A database of this machine cannot be used: its file is damaged, kept by others, or gone. */
public final class SqliteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Whose fault it is, by SQLite's result codes: https://www.sqlite.org/rescode.html. */
  public enum Kind {
    /** Another process has it for longer than is usual. */
    BUSY,
    /** The disk is full or read-only, or the file is not there for us. */
    DISK,
    /** The file is no database, or not whole. */
    DAMAGED,
    /** Ours. */
    OTHER
  }

  private final Kind kind;

  SqliteException(String attempt, Path file, SQLException cause) {
    super("cannot %s %s: %s".formatted(attempt, file, cause.getMessage()), cause);
    this.kind =
        switch (cause.getErrorCode() & 0xff) {
          case 5, 6 -> Kind.BUSY;
          case 3, 8, 10, 13, 14 -> Kind.DISK;
          case 11, 26 -> Kind.DAMAGED;
          default -> Kind.OTHER;
        };
  }

  /** Whose fault it is. */
  public Kind kind() {
    return kind;
  }
}
