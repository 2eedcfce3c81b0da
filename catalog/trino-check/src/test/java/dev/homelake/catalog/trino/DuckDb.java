package dev.homelake.catalog.trino;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** DuckDB with the same files, asked as the command asks it. Close it after use. */
final class DuckDb implements AutoCloseable {

  private final Connection connection;

  private DuckDb(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens one.
   *
   * @param silver the folder with the {@code date=…} folders in it
   */
  static DuckDb open(Path silver) throws SQLException {
    DuckDb database = new DuckDb(DriverManager.getConnection("jdbc:duckdb:"));
    try (Statement statement = database.connection.createStatement()) {
      statement.execute(
          """
          CREATE VIEW whatsapp_messages AS SELECT * FROM
          read_parquet('%s/*/*.parquet', hive_partitioning = true, hive_types = {'date': VARCHAR})"""
              .formatted(silver.toAbsolutePath()));
      return database;
    }
  }

  /** The answer to a statement whose question marks stand for these texts. */
  Answer ask(String sql, List<String> values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int at = 0; at < values.size(); at++) {
        statement.setString(at + 1, values.get(at));
      }
      try (ResultSet found = statement.executeQuery()) {
        return answer(found);
      }
    }
  }

  private static Answer answer(ResultSet found) throws SQLException {
    int width = found.getMetaData().getColumnCount();
    List<String> columns = new ArrayList<>();
    for (int at = 1; at <= width; at++) {
      columns.add(found.getMetaData().getColumnLabel(at));
    }
    List<List<Object>> rows = new ArrayList<>();
    while (found.next()) {
      List<Object> row = new ArrayList<>();
      for (int at = 1; at <= width; at++) {
        Object cell = found.getObject(at);
        row.add(cell instanceof Array array ? List.of((Object[]) array.getArray()) : cell);
      }
      rows.add(row);
    }
    return Answer.of(columns, rows);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
