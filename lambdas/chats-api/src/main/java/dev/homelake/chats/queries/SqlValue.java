package dev.homelake.chats.queries;

import static java.util.Objects.requireNonNull;

/** What stands in the place of a question mark in SQL. */
public sealed interface SqlValue {

  /** A text. */
  record Text(String value) implements SqlValue {

    /** Refuses null. */
    public Text {
      requireNonNull(value, "value is null");
    }

    @Override
    public String literal() {
      return "'" + value.replace("'", "''") + "'";
    }
  }

  /** A whole number. */
  record Whole(int value) implements SqlValue {

    @Override
    public String literal() {
      return Integer.toString(value);
    }
  }

  /**
   * As it is written in SQL. Athena wants its parameters so: it takes each as an expression, so
   * that a text without quotes around it would be one.
   */
  String literal();
}
