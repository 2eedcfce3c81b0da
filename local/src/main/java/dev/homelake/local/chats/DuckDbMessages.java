package dev.homelake.local.chats;

import static java.util.Objects.requireNonNull;

import dev.homelake.chats.queries.AnswerRows;
import dev.homelake.chats.queries.MessageCells;
import dev.homelake.chats.queries.MessagePage;
import dev.homelake.chats.queries.MessageQueries;
import dev.homelake.chats.queries.MessageQuery;
import dev.homelake.chats.queries.MessageRow;
import dev.homelake.chats.queries.MessageSql;
import dev.homelake.chats.queries.SavedQuestion;
import dev.homelake.chats.queries.SqlValue;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/**
 * The table as Parquet files in {@code date=…} folders, with the same SQL that Athena gets. Begins
 * with the newest dates and reads older ones only until the page is full, so a page costs what it
 * shows, however many dates there are; a question that few messages answer reads them all. Safe for
 * use by several threads.
 */
public final class DuckDbMessages implements MessageQueries, AutoCloseable {

  private static final int FIRST_DATES = 4;
  private static final int GROWTH = 4;

  /** After so many API Gateway gives up, as with Athena. */
  private static final Duration LONGEST = Duration.ofSeconds(25);

  private final Path folder;
  private DuckDBConnection engine;

  /**
   * The table in {@code folder}, which need not be there yet. Close it after use.
   *
   * @param folder the one with the {@code date=…} folders in it
   */
  public DuckDbMessages(Path folder) {
    this.folder = requireNonNull(folder, "folder is null");
  }

  @Override
  public MessagePage page(MessageQuery query) {
    MessageSql sql = MessageSql.of(query);
    try (Connection database = connection()) {
      List<DateFolder> dates = DateFolder.newestFirst(folder, query.from(), query.last());
      List<MessageRow> rows = new ArrayList<>();
      int step = FIRST_DATES;
      for (int read = 0; read < dates.size() && rows.size() <= query.limit(); ) {
        int end = Math.min(dates.size(), read + step);
        rows.addAll(rows(database, sql, dates.subList(read, end)));
        read = end;
        step *= GROWTH;
      }
      return MessagePage.of(
          rows.subList(0, Math.min(rows.size(), query.limit() + 1)), query.limit());
    } catch (SQLException | IOException | DateTimeException | IllegalArgumentException e) {
      throw DuckDbFailures.of(e, folder);
    }
  }

  @Override
  public AnswerRows answer(SavedQuestion question) {
    try (Connection database = connection()) {
      view(
          database,
          DateFolder.newestFirst(folder, Optional.of(question.from()), Optional.of(question.to())));
      try (PreparedStatement statement = prepared(database, question.sql(), question.longest());
          ResultSet found = statement.executeQuery()) {
        return DuckDbRows.read(found);
      }
    } catch (SQLException | IOException e) {
      throw DuckDbFailures.of(e, folder);
    }
  }

  /**
   * All messages, counted.
   *
   * @param messages how many there are
   * @param chats how many they are of
   * @param firstDate as {@code YYYY-MM-DD}; empty if there are none
   * @param lastDate likewise
   */
  public record Totals(
      long messages, long chats, Optional<String> firstDate, Optional<String> lastDate) {}

  /** Counts all messages. */
  public Totals totals() {
    try (Connection database = connection()) {
      view(database, DateFolder.newestFirst(folder, Optional.empty(), Optional.empty()));
      try (Statement statement = database.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "SELECT count(*), count(DISTINCT chat), min(date), max(date) FROM "
                      + MessageSql.TABLE)) {
        row.next();
        return new Totals(
            row.getLong(1),
            row.getLong(2),
            Optional.ofNullable(row.getString(3)),
            Optional.ofNullable(row.getString(4)));
      }
    } catch (SQLException | IOException e) {
      throw DuckDbFailures.of(e, folder);
    }
  }

  /** The engine is started once; what a connection makes, only that one sees. */
  private synchronized Connection connection() throws SQLException {
    if (engine == null) {
      engine =
          MessageEngine.start(new Properties(), MessageEngine.NOWHERE)
              .unwrap(DuckDBConnection.class);
      try (Statement statement = engine.createStatement()) {
        // Of a large machine, too, the rest belongs to its owner.
        statement.execute("SET memory_limit = '2GB'");
      }
    }
    return engine.duplicate();
  }

  @Override
  public synchronized void close() {
    try {
      if (engine != null) {
        engine.close();
        engine = null;
      }
    } catch (SQLException e) {
      throw DuckDbFailures.of(e, folder);
    }
  }

  private static List<MessageRow> rows(Connection database, MessageSql sql, List<DateFolder> dates)
      throws SQLException, IOException {
    view(database, dates);
    try (PreparedStatement statement = prepared(database, sql, LONGEST);
        ResultSet found = statement.executeQuery()) {
      return rows(found);
    }
  }

  /** Makes these dates the table. */
  private static void view(Connection database, List<DateFolder> dates)
      throws SQLException, IOException {
    try (Statement view = database.createStatement()) {
      view.execute(ParquetView.of(MessageSql.TABLE, DateFolder.files(dates)));
    }
  }

  private static PreparedStatement prepared(Connection database, MessageSql sql, Duration longest)
      throws SQLException {
    PreparedStatement statement = database.prepareStatement(sql.text());
    statement.setQueryTimeout(Math.max(1, (int) longest.toSeconds()));
    int last = 0;
    for (SqlValue value : sql.values()) {
      set(statement, ++last, value);
    }
    return statement;
  }

  private static void set(PreparedStatement statement, int place, SqlValue value)
      throws SQLException {
    if (value instanceof SqlValue.Text text) {
      statement.setString(place, text.value());
    } else if (value instanceof SqlValue.Whole whole) {
      statement.setInt(place, whole.value());
    }
  }

  private static List<MessageRow> rows(ResultSet found) throws SQLException {
    List<MessageRow> rows = new ArrayList<>();
    while (found.next()) {
      List<String> cells = new ArrayList<>(MessageSql.COLUMNS.size());
      for (int column = 1; column <= MessageSql.COLUMNS.size(); column++) {
        cells.add(found.getString(column));
      }
      rows.add(MessageCells.row(cells));
    }
    return rows;
  }
}
