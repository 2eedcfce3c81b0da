package dev.homelake.local.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs statements on a connection that was lent; values stand for the question marks. */
public final class Statements {

  private Statements() {}

  /** Reads a row. */
  @FunctionalInterface
  public interface Row<T> {
    /** What the row that the result stands at says. */
    T read(ResultSet row) throws SQLException;
  }

  /** Changes rows and says how many. */
  public static int execute(Connection database, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(database, sql, values)) {
      return statement.executeUpdate();
    }
  }

  /** Adds a row and gives the number that it got. */
  public static long insert(Connection database, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(database, sql, values)) {
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  /** All rows that are found. */
  public static <T> List<T> list(Connection database, Row<T> reader, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepared(database, sql, values);
        ResultSet row = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (row.next()) {
        found.add(reader.read(row));
      }
      return found;
    }
  }

  /** The first row, if any is found. */
  public static <T> Optional<T> first(
      Connection database, Row<T> reader, String sql, Object... values) throws SQLException {
    return list(database, reader, sql, values).stream().findFirst();
  }

  private static PreparedStatement prepared(Connection database, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = database.prepareStatement(sql);
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }
}
