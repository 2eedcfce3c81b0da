package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

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
        "SELECT chat, count(*) FROM read_parquet(?) WHERE chat IS NOT NULL GROUP BY chat",
        Optional.empty());
  }

  /** Rows by sender, of one chat or all. */
  Map<String, Long> bySender(Optional<String> chat) throws IOException {
    String where = chat.isPresent() ? " AND chat = ?" : "";
    return count(
        "SELECT sender, count(*) FROM read_parquet(?) WHERE sender IS NOT NULL"
            + where
            + " GROUP BY sender",
        chat);
  }

  private Map<String, Long> count(String sql, Optional<String> value) throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    if (!exists()) {
      return counts;
    }
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setString(1, pattern());
      if (value.isPresent()) {
        statement.setString(2, value.get());
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

  /** Whether there is any file; a pattern that fits none is a failure to DuckDB. */
  private boolean exists() throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files.anyMatch(SilverRows::isPart);
    }
  }

  private static boolean isPart(Path file) {
    return file.getFileName().toString().matches("[^._].*\\.parquet")
        && file.getParent().getFileName().toString().startsWith("date=");
  }

  /** A folder's name may hold what means more than itself in a pattern. */
  private String pattern() {
    return folder.toAbsolutePath().toString().replaceAll("[*?\\[]", "[$0]")
        + "/date=*/[!._]*.parquet";
  }
}
