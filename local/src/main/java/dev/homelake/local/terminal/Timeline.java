package dev.homelake.local.terminal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers of dates as a curve over time. Dates that are not there have the number 0; where a window
 * has less columns than there are days, a column is the sum of several.
 *
 * <p>Immutable.
 */
public final class Timeline {

  private static final int HEIGHT = 8;
  private static final int WIDEST_DAY = 4;

  /**
   * One date.
   *
   * @param value at least 0
   */
  public record Point(LocalDate date, long value) {

    public Point {
      requireNonNull(date, "date is null");
      if (value < 0) {
        throw new IllegalArgumentException("value is negative: " + value);
      }
    }
  }

  private final List<Point> points;

  /**
   * A curve.
   *
   * @param points in rising order of their dates
   */
  public Timeline(List<Point> points) {
    this.points = List.copyOf(points);
  }

  /** The lines of the chart, none wider than {@code width} as long as that is at least 40. */
  public List<String> lines(Paint paint, int width) {
    if (points.isEmpty()) {
      return List.of();
    }
    LocalDate first = points.get(0).date();
    LocalDate last = points.get(points.size() - 1).date();
    long total = points.stream().mapToLong(Point::value).sum();
    int gutter = new ColumnGrid(List.of(total), HEIGHT).gutter();
    long span = ChronoUnit.DAYS.between(first, last) + 1;
    int room = width - gutter;
    int days = (int) ((span + room - 1) / room);
    int count = (int) ((span + days - 1) / days);
    long[] sums = new long[count];
    for (Point point : points) {
      sums[(int) (ChronoUnit.DAYS.between(first, point.date()) / days)] += point.value();
    }
    ColumnGrid grid = new ColumnGrid(Arrays.stream(sums).boxed().toList(), HEIGHT);
    int cell = Math.max(1, Math.min(WIDEST_DAY, room / count));
    List<String> lines = new ArrayList<>(grid.lines(paint, cell));
    lines.add(" ".repeat(grid.gutter()) + axis(first, last, count * cell));
    if (days > 1) {
      lines.add(
          " ".repeat(grid.gutter())
              + paint.tone(Tone.FAINT, "a column is " + Numbers.grouped(days) + " days"));
    }
    return lines;
  }

  private static String axis(LocalDate first, LocalDate last, int columns) {
    if (first.equals(last)) {
      return first.toString();
    }
    int between = columns - first.toString().length() - last.toString().length();
    return first + (between < 1 ? " to " : " ".repeat(between)) + last;
  }
}
