package dev.homelake.catalog.queries;

import java.util.Arrays;
import java.util.Locale;

/** Which dates a question is about where nobody says so. */
public enum UsualRange {
  /** All there are. */
  ALL,
  /** The calendar year of the newest message. */
  YEAR;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name as headers spell it. */
  public String label() {
    return label;
  }

  /** The range of that name; throws {@link IllegalArgumentException} if there is none. */
  static UsualRange labelled(String label) {
    return Arrays.stream(values())
        .filter(range -> range.label.equals(label))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no range '" + label + "', only all and year"));
  }
}
