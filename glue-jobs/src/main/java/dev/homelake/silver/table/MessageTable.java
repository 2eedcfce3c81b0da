package dev.homelake.silver.table;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Where the table's files are: one a date, under a key that never changes. Thread-safe. */
public final class MessageTable {

  private static final String PARTITION = "date=";
  private static final String FILE = "/part-0.parquet";

  private MessageTable() {}

  /** The key of a date's file, below the table's prefix. */
  public static String key(LocalDate date) {
    return PARTITION + date + FILE;
  }

  /** The date whose folder the key is in; empty for keys that are none of the table's. */
  public static Optional<LocalDate> date(String key) {
    int slash = key.indexOf('/');
    if (slash < 0 || !key.startsWith(PARTITION)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(key.substring(PARTITION.length(), slash)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
