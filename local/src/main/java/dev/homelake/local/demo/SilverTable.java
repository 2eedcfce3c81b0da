package dev.homelake.local.demo;

import dev.homelake.catalog.TableDefinition;
import dev.homelake.local.chats.MessageDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The messages in a silver folder on this machine, counted by DuckDB from the Parquet files
 * themselves. Where there is no table, there are none.
 *
 * <p>Close it after use. Not thread-safe.
 */
final class SilverTable implements AutoCloseable {

  private final MessageDatabase database;

  private SilverTable(MessageDatabase database) {
    this.database = database;
  }

  /**
   * Opens the table.
   *
   * @param folder the one with the {@code date=…} folders in it
   */
  static SilverTable open(Path folder) throws IOException, SQLException {
    return new SilverTable(MessageDatabase.open(folder));
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
            .formatted(label, TableDefinition.whatsappMessages().name(), order);
    Map<String, Long> counts = new LinkedHashMap<>();
    try (Statement statement = database.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    }
    return counts;
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
