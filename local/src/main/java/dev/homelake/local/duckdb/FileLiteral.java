package dev.homelake.local.duckdb;

import java.nio.file.Path;

/** Files as DuckDB's SQL names them, in quotes and absolute. Pure functions. */
public final class FileLiteral {

  private FileLiteral() {}

  /** A file to be written, or a folder. */
  public static String target(Path file) {
    return quoted(file.toAbsolutePath().toString());
  }

  /**
   * A file to be read. Its name is a pattern to DuckDB: what would mean more than itself is put in
   * brackets.
   */
  public static String source(Path file) {
    return quoted(file.toAbsolutePath().toString().replaceAll("[*?\\[]", "[$0]"));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
