package dev.homelake.catalog.queries;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** How an answer is best drawn. What cannot draw shows a table: each answer is one. */
public sealed interface Drawing {

  /** Its name in a header. */
  String kind();

  /** The columns that it needs; of a chart, that with the names and that with the values. */
  default List<String> columns() {
    return List.of();
  }

  /** Rows and columns. */
  record Table() implements Drawing {

    @Override
    public String kind() {
      return "table";
    }
  }

  /**
   * A bar a row, names on the left, in the answer's order.
   *
   * @param label the column with the names
   * @param value the column with the lengths
   */
  record Bars(String label, String value) implements Drawing {

    public Bars {
      requireNonNull(label, "label is null");
      requireNonNull(value, "value is null");
    }

    @Override
    public String kind() {
      return "bars";
    }

    @Override
    public List<String> columns() {
      return List.of(label, value);
    }
  }

  /**
   * Few columns side by side, as of a clock.
   *
   * @param label the column with the short names below them
   * @param value the column with the heights
   */
  record Columns(String label, String value) implements Drawing {

    public Columns {
      requireNonNull(label, "label is null");
      requireNonNull(value, "value is null");
    }

    @Override
    public String kind() {
      return "columns";
    }

    @Override
    public List<String> columns() {
      return List.of(label, value);
    }
  }

  /**
   * A line over time. Dates without a row have the value 0.
   *
   * @param label the column with the dates, ascending
   * @param value the column with the heights
   */
  record Lines(String label, String value) implements Drawing {

    public Lines {
      requireNonNull(label, "label is null");
      requireNonNull(value, "value is null");
    }

    @Override
    public String kind() {
      return "lines";
    }

    @Override
    public List<String> columns() {
      return List.of(label, value);
    }
  }

  /** A card with a fact a row: its columns are fact, label, value and detail. */
  record Story() implements Drawing {

    @Override
    public String kind() {
      return "story";
    }

    @Override
    public List<String> columns() {
      return List.of("fact", "label", "value", "detail");
    }
  }
}
