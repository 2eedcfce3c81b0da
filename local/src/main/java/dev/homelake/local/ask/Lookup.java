package dev.homelake.local.ask;

import static java.util.Objects.requireNonNull;

import dev.homelake.catalog.queries.Asked;
import dev.homelake.catalog.queries.NewestDate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be known of the table before a question is asked: of what people wrote, as in the
 * questions. For one thread.
 */
final class Lookup {

  private static final String BY_PEOPLE = " AND kind <> 'system' AND sender IS NOT NULL";

  private final Connection database;

  Lookup(Connection database) {
    this.database = requireNonNull(database, "database is null");
  }

  /** Whether there is any row of it. Reads the dates that are asked about, and no others. */
  boolean hasMessages(Asked asked) throws SQLException {
    String chat = asked.chat().orElse("");
    return !texts(
            "SELECT chat FROM whatsapp_messages"
                + " WHERE \"date\" >= ? AND \"date\" <= ? AND (chat = ? OR ? = '')"
                + BY_PEOPLE
                + " LIMIT 1",
            asked.from().toString(),
            asked.to().toString(),
            chat,
            chat)
        .isEmpty();
  }

  /** The date of the newest message, of a chat or of all. */
  Optional<LocalDate> newest(Optional<String> chat) throws SQLException {
    return texts(NewestDate.SQL, NewestDate.values(chat).toArray(new String[0])).stream()
        .map(LocalDate::parse)
        .findFirst();
  }

  /** The titles of all chats. */
  List<String> chats() throws SQLException {
    return texts("SELECT DISTINCT chat FROM whatsapp_messages ORDER BY chat");
  }

  private List<String> texts(String sql, String... values) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int at = 0; at < values.length; at++) {
        statement.setString(at + 1, values[at]);
      }
      List<String> texts = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Optional.ofNullable(rows.getString(1)).ifPresent(texts::add);
        }
      }
      return texts;
    }
  }
}
