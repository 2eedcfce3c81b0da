package dev.homelake.catalog.queries;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question about the table of messages that somebody has thought about already.
 *
 * @param name lower-case words joined with hyphens; stays the same
 * @param title the question in one sentence
 * @param group what it is about; questions with the same group belong together
 * @param parameters what its question marks stand for, in their order; one may stand there twice
 * @param range the dates it is about where nobody says so
 * @param drawing how to draw the answer
 * @param columns of the answer, in their order
 * @param sql one SELECT, for Athena and DuckDB alike
 */
public record SavedQuery(
    String name,
    String title,
    String group,
    List<Parameter> parameters,
    UsualRange range,
    Drawing drawing,
    List<AnswerColumn> columns,
    String sql) {

  public SavedQuery {
    requireNonNull(range, "range is null");
    parameters = List.copyOf(parameters);
    columns = List.copyOf(columns);
    if (!name.matches("[a-z]+(-[a-z]+)*")) {
      throw new IllegalArgumentException("'" + name + "' is no name: use words joined with -");
    }
    if (!title.matches("\\S.*[?]")) {
      throw new IllegalArgumentException("the title '" + title + "' is no question");
    }
    if (group.isBlank()) {
      throw new IllegalArgumentException("the group is missing");
    }
    long marks = sql.chars().filter(character -> character == '?').count();
    if (marks != parameters.size()) {
      throw new IllegalArgumentException(
          "%d parameters for %d question marks".formatted(parameters.size(), marks));
    }
    if (sql.indexOf(';') >= 0) {
      throw new IllegalArgumentException("a question is one statement, without a semicolon");
    }
    Set<String> names = new HashSet<>();
    for (AnswerColumn column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("column " + column.name() + " is there twice");
      }
    }
    for (String column : drawing.columns()) {
      if (!names.contains(column)) {
        throw new IllegalArgumentException("the drawing needs a column " + column);
      }
    }
  }

  /** Whether it is about the year of the newest message, if these dates are all that was said. */
  public boolean needsNewest(Optional<LocalDate> from, Optional<LocalDate> to) {
    return range == UsualRange.YEAR && from.isEmpty() && to.isEmpty();
  }

  /** Whether it asks about a day of any year. */
  public boolean takesDay() {
    return parameters.contains(Parameter.DAY);
  }

  /** The values of its question marks, in their order. */
  public List<String> values(Asked asked) {
    return parameters.stream().map(asked::value).toList();
  }
}
