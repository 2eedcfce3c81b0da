package dev.homelake.local.chats;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** A DuckDB in memory that fetches nothing from a network and writes only where it may. */
final class MessageEngine {

  /** Nowhere: what does not fit into memory fails. */
  static final String NOWHERE = "''";

  private MessageEngine() {}

  /**
   * Starts one.
   *
   * @param temporary for what does not fit into memory, as a literal; DuckDB's own choice would be
   *     the folder that this was started in, for everybody to read
   */
  static Connection start(Properties settings, String temporary) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET temp_directory = " + temporary);
      statement.execute("SET autoinstall_known_extensions = false");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
