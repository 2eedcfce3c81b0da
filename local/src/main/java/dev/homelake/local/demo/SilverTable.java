package dev.homelake.local.demo;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The messages in a silver folder on this machine, counted by DuckDB from the Parquet files
 * themselves.
 *
 * <p>Close it after use. Not thread-safe.
 */
final class SilverTable implements AutoCloseable {

  private final Connection database;
  private final String files;

  private SilverTable(Connection database, String files) {
    this.database = database;
    this.files = files;
  }

  /**
   * Opens the table.
   *
   * @param folder the one with the {@code date=…} folders in it
   */
  static SilverTable open(Path folder) throws SQLException {
    requireNonNull(folder, "folder is null");
    return new SilverTable(DriverManager.getConnection("jdbc:duckdb:"), folder + "/*/*.parquet");
  }

  /** Rows per chat, most first. */
  Map<String, Long> messagesByChat() throws SQLException {
    return counts("chat", "count(*) DESC, label");
  }

  /** Rows per year, oldest first. */
  Map<String, Long> messagesByYear() throws SQLException {
    return counts("substr(date, 1, 4)", "label");
  }

  /** Rows per kind, most first. */
  Map<String, Long> messagesByKind() throws SQLException {
    return counts("kind", "count(*) DESC, label");
  }

  /** The number of different dates. */
  long dates() throws SQLException {
    return counts("date", "label").size();
  }

  /** Labels with the number of their rows; the arguments are SQL of this class, never input. */
  private Map<String, Long> counts(String label, String order) throws SQLException {
    String sql =
        "SELECT %s AS label, count(*) FROM %s GROUP BY label ORDER BY %s"
            .formatted(
                label,
                "read_parquet(?, hive_partitioning = true, hive_types = {'date': VARCHAR})",
                order);
    Map<String, Long> counts = new LinkedHashMap<>();
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setString(1, files);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          counts.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return counts;
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
