package dev.homelake.catalog.queries;

/**
 * A column of an answer.
 *
 * @param name lower-case words and numbers joined with underscores
 * @param meaning for people
 */
public record AnswerColumn(String name, String meaning) {

  public AnswerColumn {
    if (!name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "'" + name + "' is no column name: use lower-case words joined with underscores");
    }
    if (meaning.isBlank()) {
      throw new IllegalArgumentException("column " + name + " needs a meaning");
    }
  }
}
