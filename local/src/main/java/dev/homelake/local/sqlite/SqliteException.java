package dev.homelake.local.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;

/** A database of this machine cannot be used: its file is damaged, kept by others, or gone. */
public final class SqliteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SqliteException(String attempt, Path file, SQLException cause) {
    super("cannot %s %s: %s".formatted(attempt, file, cause.getMessage()), cause);
  }
}
