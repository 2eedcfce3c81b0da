package dev.homelake.catalog.queries;

import java.util.Arrays;
import java.util.Locale;

/** What a question mark of a saved question stands for. All are passed as text. */
public enum Parameter {
  /** The first date, {@code YYYY-MM-DD}. */
  FROM,
  /** The last date, {@code YYYY-MM-DD}. */
  TO,
  /** The title of a chat; empty for all chats. */
  CHAT,
  /** A day of any year, {@code MM-DD}. */
  DAY;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name as headers spell it. */
  public String label() {
    return label;
  }

  /** The parameter of that name; throws {@link IllegalArgumentException} if there is none. */
  static Parameter labelled(String label) {
    return Arrays.stream(values())
        .filter(parameter -> parameter.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no parameter '" + label + "', only from, to, chat and day"));
  }
}
