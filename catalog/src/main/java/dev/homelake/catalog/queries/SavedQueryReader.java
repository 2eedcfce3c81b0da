package dev.homelake.catalog.queries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a saved question: its header, an empty line, the SQL. The fields of a header stand in a
 * fixed order and all are there; whatever else is there is a mistake.
 */
final class SavedQueryReader {

  private static final String COMMENT = "-- ";
  private static final String INSIDE = "--   ";

  private final String name;
  private final List<String> lines;
  private int at;

  private SavedQueryReader(String name, String text) {
    this.name = name;
    this.lines = text.lines().toList();
  }

  /**
   * Reads the file {@code NAME.sql}.
   *
   * @throws IllegalArgumentException that names the question and the line, if anything is wrong
   */
  static SavedQuery read(String name, String text) {
    SavedQueryReader reader = new SavedQueryReader(name, text);
    try {
      return reader.query();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "saved question %s, line %d: %s".formatted(name, reader.at, e.getMessage()), e);
    }
  }

  private SavedQuery query() {
    String title = field("title");
    String group = field("group");
    List<Parameter> parameters =
        Arrays.stream(field("parameters").split(", ", -1)).map(Parameter::labelled).toList();
    UsualRange range = UsualRange.labelled(field("range"));
    Drawing drawing = drawing(field("draw").split(" ", -1));
    List<AnswerColumn> columns = columns();
    if (!next().isEmpty()) {
      throw new IllegalArgumentException("expected an empty line after the columns");
    }
    String sql = String.join("\n", lines.subList(at, lines.size())) + "\n";
    if (!sql.startsWith("WITH ") && !sql.startsWith("SELECT")) {
      throw new IllegalArgumentException("expected WITH or SELECT after the empty line");
    }
    return new SavedQuery(name, title, group, parameters, range, drawing, columns, sql);
  }

  private String field(String field) {
    String before = COMMENT + field + ": ";
    String line = next();
    if (!line.startsWith(before)) {
      throw new IllegalArgumentException("expected '" + before + "…'");
    }
    return line.substring(before.length());
  }

  private List<AnswerColumn> columns() {
    if (!next().equals(COMMENT + "columns:")) {
      throw new IllegalArgumentException("expected '" + COMMENT + "columns:'");
    }
    List<AnswerColumn> columns = new ArrayList<>();
    while (at < lines.size() && lines.get(at).startsWith(INSIDE)) {
      String[] parts = next().substring(INSIDE.length()).split(": ", 2);
      if (parts.length < 2) {
        throw new IllegalArgumentException("expected '" + INSIDE + "NAME: MEANING'");
      }
      columns.add(new AnswerColumn(parts[0], parts[1]));
    }
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("expected '" + INSIDE + "NAME: MEANING'");
    }
    return columns;
  }

  private static Drawing drawing(String[] words) {
    if (words.length == 1 && words[0].equals("table")) {
      return new Drawing.Table();
    }
    if (words.length == 1 && words[0].equals("story")) {
      return new Drawing.Story();
    }
    if (words.length == 3) {
      switch (words[0]) {
        case "bars" -> {
          return new Drawing.Bars(words[1], words[2]);
        }
        case "columns" -> {
          return new Drawing.Columns(words[1], words[2]);
        }
        case "lines" -> {
          return new Drawing.Lines(words[1], words[2]);
        }
        default -> {}
      }
    }
    throw new IllegalArgumentException(
        "no drawing '"
            + String.join(" ", words)
            + "', only: table, story, bars, columns or lines LABEL VALUE");
  }

  private String next() {
    if (at == lines.size()) {
      throw new IllegalArgumentException("the file ends too early");
    }
    return lines.get(at++);
  }
}
