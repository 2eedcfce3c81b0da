package dev.homelake.local.ask;

import static java.util.Objects.requireNonNull;

import dev.homelake.catalog.queries.Drawing;
import dev.homelake.local.terminal.BarChart;
import dev.homelake.local.terminal.ColumnChart;
import dev.homelake.local.terminal.Numbers;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** An answer as bars, columns or a curve. For one thread. */
final class AnswerChart implements RowsDrawing {

  /** More bars than a window has lines say little. */
  private static final int MOST_BARS = 20;

  private final Terminal terminal;
  private final Drawing drawing;

  AnswerChart(Terminal terminal, Drawing drawing) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.drawing = requireNonNull(drawing, "drawing is null");
  }

  @Override
  public void draw(KeptRows rows) {
    if (drawing instanceof Drawing.Bars bars) {
      bars(pairs(rows, bars.label(), bars.value(), BarChart.Bar::new));
    } else if (drawing instanceof Drawing.Columns columns) {
      var pairs = pairs(rows, columns.label(), columns.value(), ColumnChart.Column::new);
      terminal.lines(new ColumnChart(pairs).lines(terminal.paint(), terminal.columns()));
    } else if (drawing instanceof Drawing.Lines lines) {
      var pairs = pairs(rows, lines.label(), lines.value(), AnswerChart::point);
      terminal.lines(new Timeline(pairs).lines(terminal.paint(), terminal.columns()));
    } else {
      throw new IllegalStateException("no chart is drawn as " + drawing);
    }
  }

  private void bars(List<BarChart.Bar> bars) {
    List<BarChart.Bar> shown = bars.subList(0, Math.min(MOST_BARS, bars.size()));
    terminal.lines(new BarChart(shown).lines(terminal.paint(), terminal.columns()));
    if (shown.size() < bars.size()) {
      terminal.note(
          "%s more; --no-chart shows them all"
              .formatted(Numbers.grouped(bars.size() - shown.size())));
    }
  }

  private static Timeline.Point point(String date, long value) {
    return new Timeline.Point(LocalDate.parse(date), value);
  }

  private static <T> List<T> pairs(
      KeptRows rows, String label, String value, BiFunction<String, Long, T> pair) {
    List<String> labels = rows.texts(label);
    List<Long> values = rows.numbers(value);
    List<T> pairs = new ArrayList<>();
    for (int at = 0; at < labels.size(); at++) {
      pairs.add(pair.apply(labels.get(at), values.get(at)));
    }
    return pairs;
  }
}
