package dev.homelake.local.terminal;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * A few numbers as columns side by side, as of the hours of a day, with short labels below; where
 * labels have no room, only some are shown.
 *
 * <p>Immutable.
 */
public final class ColumnChart {

  private static final int HEIGHT = 8;
  private static final int WIDEST_COLUMN = 6;

  /**
   * One column.
   *
   * @param label below it
   * @param value at least 0
   */
  public record Column(String label, long value) {

    public Column {
      requireNonNull(label, "label is null");
      if (value < 0) {
        throw new IllegalArgumentException("value is negative: " + value);
      }
    }
  }

  private final List<Column> columns;

  public ColumnChart(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /** The lines of the chart, none wider than {@code width} where each column has a cell. */
  public List<String> lines(Paint paint, int width) {
    if (columns.isEmpty()) {
      return List.of();
    }
    ColumnGrid grid = new ColumnGrid(columns.stream().map(Column::value).toList(), HEIGHT);
    int cell = Math.min(WIDEST_COLUMN, Math.max(1, (width - grid.gutter()) / columns.size()));
    List<String> lines = new ArrayList<>(grid.lines(paint, cell));
    lines.add(" ".repeat(grid.gutter()) + labels(cell));
    return lines;
  }

  /** Every label, or else every second, third, …, so that there are blanks in between. */
  private String labels(int cell) {
    int widest = columns.stream().mapToInt(c -> DisplayWidth.of(c.label())).max().orElse(0);
    int every = 1;
    while (every * cell < widest + 1 && every < columns.size()) {
      every++;
    }
    StringBuilder labels = new StringBuilder();
    for (int at = 0; at < columns.size(); at += every) {
      labels.append(DisplayText.fit(columns.get(at).label(), every * cell, ""));
    }
    return labels.toString().stripTrailing();
  }
}
