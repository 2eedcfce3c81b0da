package dev.homelake.chats.queries;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The table of messages in a DuckDB, for tests. */
public final class MessageTable {

  private static final String COLUMNS =
      "message_id VARCHAR, date VARCHAR, time VARCHAR, sender VARCHAR, message VARCHAR,"
          + " sent_at TIMESTAMP, chat VARCHAR, kind VARCHAR, attachment VARCHAR,"
          + " word_count INTEGER, position INTEGER, source_file VARCHAR, source_line INTEGER";

  private MessageTable() {}

  /** Creates the table with these rows, in this order. */
  public static void create(Connection database, List<MessageRow> rows) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute("CREATE TABLE whatsapp_messages (" + COLUMNS + ")");
    }
    String insert =
        "INSERT INTO whatsapp_messages VALUES"
            + " (?, ?, ?, ?, ?, CAST(? AS TIMESTAMP), ?, ?, ?, ?, ?, ?, ?)";
    for (MessageRow row : rows) {
      try (PreparedStatement statement = database.prepareStatement(insert)) {
        statement.setString(1, row.id());
        statement.setString(2, row.date().toString());
        statement.setString(3, row.time());
        statement.setString(4, row.sender().orElse(null));
        statement.setString(5, row.message());
        statement.setString(6, row.date() + " " + row.time());
        statement.setString(7, row.chat());
        statement.setString(8, row.kind());
        statement.setString(9, row.attachment().orElse(null));
        statement.setInt(10, row.wordCount());
        statement.setInt(11, row.position());
        statement.setString(12, row.sourceFile());
        statement.setInt(13, row.sourceLine());
        statement.execute();
      }
    }
  }
}
