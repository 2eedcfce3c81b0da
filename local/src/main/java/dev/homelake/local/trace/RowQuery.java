package dev.homelake.local.trace;

import static java.util.stream.Collectors.joining;

import dev.homelake.local.duckdb.FileLiteral;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for ids in files of the table, by DuckDB: it reads the column of ids and, where one fits,
 * the others. Close it after use. Not thread-safe.
 */
final class RowQuery implements AutoCloseable {

  /** More rows tell nothing: the id is to be written longer. */
  private static final int MOST = 6;

  private static final String SQL =
      """
      SELECT message_id, date, time, chat, sender, kind, message, attachment, word_count, position,
        source_file, source_line, filename
      FROM read_parquet([%s], filename = true, hive_partitioning = true,
        hive_types = {'date': VARCHAR})
      WHERE starts_with(message_id, ?) ORDER BY message_id LIMIT %d
      """;

  private final Connection database;

  private RowQuery(Connection database) {
    this.database = database;
  }

  static RowQuery open() throws SQLException {
    return new RowQuery(DriverManager.getConnection("jdbc:duckdb:"));
  }

  /**
   * The first rows whose id is, or begins with, the wanted one.
   *
   * @param folder the table's
   * @param keys files of it
   */
  List<TracedRow> find(Path folder, List<String> keys, WantedId id) throws SQLException {
    String files =
        keys.stream().map(key -> FileLiteral.source(folder.resolve(key))).collect(joining(","));
    List<TracedRow> found = new ArrayList<>();
    try (PreparedStatement statement = database.prepareStatement(SQL.formatted(files, MOST))) {
      statement.setString(1, id.text());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(row(rows, folder));
        }
      }
    }
    return found;
  }

  private static TracedRow row(ResultSet row, Path folder) throws SQLException {
    return new TracedRow(
        row.getString("message_id"),
        LocalDate.parse(row.getString("date")),
        LocalTime.parse(row.getString("time")),
        row.getString("chat"),
        Optional.ofNullable(row.getString("sender")),
        row.getString("kind"),
        row.getString("message"),
        Optional.ofNullable(row.getString("attachment")),
        row.getInt("word_count"),
        row.getInt("position"),
        new TracedRow.Source(row.getString("source_file"), row.getInt("source_line")),
        folder.relativize(Path.of(row.getString("filename"))).toString());
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
