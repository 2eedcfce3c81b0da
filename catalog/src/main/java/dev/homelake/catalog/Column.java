package dev.homelake.catalog;

import static java.util.Objects.requireNonNull;

/**
 * A column of a table.
 *
 * @param name lower-case words joined with underscores
 * @param type its type
 * @param nullable whether rows may have no value
 * @param comment what it means, for people
 * @param example a value as text
 */
public record Column(
    String name, ColumnType type, boolean nullable, String comment, String example) {

  public Column {
    requireNonNull(type, "type is null");
    if (!name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "'" + name + "' is no column name: use lower-case words joined with underscores");
    }
    if (comment.isBlank() || example.isBlank()) {
      throw new IllegalArgumentException("column " + name + " needs a comment and an example");
    }
  }
}
