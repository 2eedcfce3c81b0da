package dev.homelake.local.sql;

import dev.homelake.local.duckdb.FileLiteral;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** An answer as a Parquet file, written by DuckDB itself. */
final class ParquetFile {

  private ParquetFile() {}

  /**
   * Writes the answer of one question.
   *
   * @param file where nothing is yet
   */
  static void write(Connection database, String sql, Path file) throws SQLException {
    String question = sql.stripTrailing().replaceFirst("(\\s*;)+$", "");
    // The question begins in the first line, so that failures name the line that its author sees;
    // what ends it has a line of its own, for the question may end with a comment.
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "COPY (%s\n) TO %s (FORMAT parquet, COMPRESSION zstd)"
              .formatted(question, FileLiteral.target(file)));
    }
  }
}
