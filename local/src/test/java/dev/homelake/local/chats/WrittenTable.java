package dev.homelake.local.chats;

import dev.homelake.chats.queries.MessageRow;
import dev.homelake.chats.queries.MessageTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;

/** Tables of messages in folders, for tests. */
public final class WrittenTable {

  private WrittenTable() {}

  /** One file a date, as the job writes them. */
  public static void write(Path table, List<MessageRow> rows) throws Exception {
    Files.createDirectories(table);
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      MessageTable.create(database, rows);
      for (String date : rows.stream().map(row -> row.date().toString()).distinct().toList()) {
        Path file = Files.createDirectories(table.resolve("date=" + date)).resolve("part.parquet");
        statement.execute(
            "COPY (SELECT * EXCLUDE date FROM whatsapp_messages WHERE date = '%s') TO '%s' (FORMAT parquet)"
                .formatted(date, file.toString().replace("'", "''")));
      }
    }
  }
}
