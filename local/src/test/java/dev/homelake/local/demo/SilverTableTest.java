package dev.homelake.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SilverTableTest {

  @TempDir Path folder;

  @Test
  void countsTheRowsOfAllDates() throws Exception {
    write(
        "('Cats', 'message', '2023-12-31'), ('Cats', 'media', '2024-01-01'),"
            + " ('Zoë''s 🎉', 'message', '2024-01-01')");
    try (SilverTable silver = SilverTable.open(folder)) {
      assertThat(silver.messagesByChat())
          .containsExactlyEntriesOf(ordered("Cats", 2, "Zoë's 🎉", 1));
      assertThat(silver.messagesByYear()).containsExactlyEntriesOf(ordered("2023", 1, "2024", 2));
      assertThat(silver.messagesByKind())
          .containsExactlyEntriesOf(ordered("message", 2, "media", 1));
      assertThat(silver.dates()).isEqualTo(2);
    }
  }

  @Test
  void countsNothingWhereThereIsNoTable() throws Exception {
    try (SilverTable silver = SilverTable.open(folder)) {
      assertThat(silver.messagesByChat()).isEmpty();
      assertThat(silver.dates()).isZero();
    }
  }

  private void write(String rows) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute(
          "COPY (SELECT * FROM (VALUES %s) AS t(chat, kind, date)) TO '%s' (FORMAT parquet, PARTITION_BY (date), OVERWRITE_OR_IGNORE)"
              .formatted(rows, folder));
    }
  }

  private static Map<String, Long> ordered(String first, long one, String second, long two) {
    Map<String, Long> map = new LinkedHashMap<>();
    map.put(first, one);
    map.put(second, two);
    return map;
  }
}
