package dev.homelake.catalog;

import java.util.Arrays;
import java.util.Locale;

/** Types of columns. The names in lower case are those of definition files and of the catalog. */
public enum ColumnType {
  /** UTF-8 text. */
  STRING,
  /** 32-bit number. */
  INT,
  /** Wall time in microseconds, in no time zone. */
  TIMESTAMP;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name as definition files spell it. */
  public String label() {
    return label;
  }

  /** The type of that name; throws {@link IllegalArgumentException} if there is none. */
  static ColumnType labelled(String label) {
    return Arrays.stream(values())
        .filter(type -> type.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no column type '" + label + "', only " + Arrays.toString(values())));
  }
}
