package dev.homelake.local.chats;

import static java.util.Objects.requireNonNull;

import dev.homelake.chats.queries.MessageSql;
import dev.homelake.local.duckdb.FileLiteral;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A DuckDB in memory that knows the table of messages by the names it has in Athena: {@code
 * whatsapp_messages} and {@code homelake.whatsapp_messages}. The rows stay in their files, which
 * are read when asked for; a condition on {@code date} leaves out the files of other dates. Results
 * are streamed, so one question is to be answered before the next is asked. What does not fit into
 * memory goes to the temporary folder; nothing is fetched from a network.
 *
 * <p>A table that has no dates yet has no rows. Close it after use. Not thread-safe.
 */
public final class MessageDatabase implements AutoCloseable {

  /** The schema that stands for the database in Athena. */
  public static final String SCHEMA = "homelake";

  private static final Properties STREAMED = new Properties();

  static {
    STREAMED.setProperty("jdbc_stream_results", "true");
  }

  private final Connection connection;
  private final boolean hasDates;

  private MessageDatabase(Connection connection, boolean hasDates) {
    this.connection = connection;
    this.hasDates = hasDates;
  }

  /**
   * Opens the table as it is now, for questions that need little memory: what does not fit into it
   * fails.
   *
   * @param silver the folder with the {@code date=…} folders in it, which need not be there
   */
  public static MessageDatabase open(Path silver) throws IOException, SQLException {
    return open(silver, MessageEngine.NOWHERE);
  }

  /**
   * Opens the table as it is now.
   *
   * @param silver the folder with the {@code date=…} folders in it, which need not be there
   * @param temporary for what does not fit into memory; only its owner should be able to read it
   */
  public static MessageDatabase open(Path silver, Path temporary) throws IOException, SQLException {
    return open(silver, FileLiteral.target(temporary));
  }

  private static MessageDatabase open(Path silver, String temporary)
      throws IOException, SQLException {
    List<Path> files = files(requireNonNull(silver, "silver is null"));
    Connection connection = MessageEngine.start(STREAMED, temporary);
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + SCHEMA);
      statement.execute("SET schema = '" + SCHEMA + "'");
      statement.execute(
          "CREATE VIEW %s AS %s".formatted(MessageSql.TABLE, ParquetView.select(files)));
      return new MessageDatabase(connection, !files.isEmpty());
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static List<Path> files(Path silver) throws IOException {
    List<DateFolder> dates =
        new ArrayList<>(DateFolder.newestFirst(silver, Optional.empty(), Optional.empty()));
    Collections.reverse(dates);
    return DateFolder.files(dates);
  }

  /** To ask questions with; closed with this. */
  public Connection connection() {
    return connection;
  }

  /** Whether the table has any dates. */
  public boolean hasDates() {
    return hasDates;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
