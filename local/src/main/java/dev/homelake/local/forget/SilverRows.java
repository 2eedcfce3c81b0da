package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.chats.MessageDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rows of the table, counted by DuckDB from its files. Thread-safe.
 *
 * @param folder the one with the {@code date=…} folders in it; need not be there
 */
record SilverRows(Path folder) {

  /** Refuses null. */
  SilverRows {
    requireNonNull(folder, "folder is null");
  }

  /** Rows by chat. */
  Map<String, Long> byChat() throws IOException {
    return count(
        "SELECT chat, count(*) FROM whatsapp_messages WHERE chat IS NOT NULL GROUP BY chat",
        Optional.empty());
  }

  /** Rows by sender, of one chat or all. */
  Map<String, Long> bySender(Optional<String> chat) throws IOException {
    String where = chat.isPresent() ? " AND chat = ?" : "";
    return count(
        "SELECT sender, count(*) FROM whatsapp_messages WHERE sender IS NOT NULL"
            + where
            + " GROUP BY sender",
        chat);
  }

  private Map<String, Long> count(String sql, Optional<String> value) throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    try (MessageDatabase database = MessageDatabase.open(folder);
        PreparedStatement statement = database.connection().prepareStatement(sql)) {
      if (value.isPresent()) {
        statement.setString(1, value.get());
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          counts.put(rows.getString(1), rows.getLong(2));
        }
      }
      return counts;
    } catch (SQLException e) {
      throw new IOException(
          "Cannot count the rows of the table in " + folder + ": its files cannot be read", e);
    }
  }
}
