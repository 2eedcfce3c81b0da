package dev.homelake.chats.queries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An answer as the engine gave it.
 *
 * @param kinds of the columns, in their order
 * @param rows cells as texts, without a value null; unmodifiable
 */
public record AnswerRows(List<Kind> kinds, List<List<String>> rows) {

  /** What is in a column. */
  public enum Kind {
    /** Characters; dates and times, too. */
    TEXT,
    /** Numbers, in Java's and SQL's notation. */
    NUMBER
  }

  /** Copies. */
  public AnswerRows {
    kinds = List.copyOf(kinds);
    // Not List.copyOf: a cell without a value is null.
    rows = rows.stream().map(row -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
  }
}
