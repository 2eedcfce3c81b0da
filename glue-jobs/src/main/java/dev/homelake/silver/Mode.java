package dev.homelake.silver;

import java.util.Locale;

/** How much of the table a run rebuilds. */
public enum Mode {
  /** Only the dates that new, changed or deleted exports touch. */
  INCREMENTAL,
  /** All of it; dates without messages are removed. */
  FULL;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name as arguments and reports spell it. */
  public String label() {
    return label;
  }
}
