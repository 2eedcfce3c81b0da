package dev.homelake.local.crash;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the one export says in a round: three messages on each of 200 dates.
 *
 * @param number the round's
 */
record Generation(int number) {

  static final int DATES = 200;
  static final String EXPORT = "WhatsApp Chat with Ana.txt";

  private static final int ROWS = 3;
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  Generation next() {
    return new Generation(number + 1);
  }

  /** The export's text. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int day = 0; day < DATES; day++) {
      LocalDate date = FIRST.plusDays(day);
      for (int row = 0; row < ROWS; row++) {
        text.append(
            "%02d/%02d/%d, 10:0%d - Ana: %s\n"
                .formatted(
                    date.getDayOfMonth(),
                    date.getMonthValue(),
                    date.getYear(),
                    row,
                    message(day, row)));
      }
    }
    return text.toString();
  }

  private String message(int day, int row) {
    return "generation %d day %d row %d".formatted(number, day, row);
  }

  /** A day's rows, as {@link #rowsIn} tells them. */
  String rows(int day) {
    return IntStream.range(0, ROWS).mapToObj(row -> message(day, row)).collect(joining(", "));
  }

  /** The key of a day's file. */
  static String key(int day) {
    return "date=" + FIRST.plusDays(day) + "/part-0.parquet";
  }

  /** The messages in each of the files in the folders of a folder, by its name. */
  static Map<String, String> rowsIn(Path folder) throws SQLException {
    Map<String, String> rows = new TreeMap<>();
    String sql =
        "SELECT filename, string_agg(message, ', ' ORDER BY position) FROM read_parquet('%s/*/*',"
            + " filename = true, hive_partitioning = false) GROUP BY filename";
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(sql.formatted(folder))) {
      while (found.next()) {
        rows.put(folder.relativize(Path.of(found.getString(1))).toString(), found.getString(2));
      }
    }
    return rows;
  }

  static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}
