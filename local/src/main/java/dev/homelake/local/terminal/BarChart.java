package dev.homelake.local.terminal;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of numbers as horizontal bars, labels on the left.
 *
 * <p>Immutable.
 */
public final class BarChart {

  private static final int WIDEST_LABEL = 30;
  private static final int NARROWEST_BAR = 8;
  private static final int WIDEST_BAR = 40;

  /**
   * One line of a chart.
   *
   * @param label shown on the left; may come from a chat
   * @param value at least 0
   */
  public record Bar(String label, long value) {

    public Bar {
      requireNonNull(label, "label is null");
      if (value < 0) {
        throw new IllegalArgumentException("value is negative: " + value);
      }
    }
  }

  private final List<Bar> bars;

  public BarChart(List<Bar> bars) {
    this.bars = List.copyOf(bars);
  }

  /** The lines of the chart, none wider than {@code columns} as long as that is at least 60. */
  public List<String> lines(Paint paint, int columns) {
    long most = bars.stream().mapToLong(Bar::value).max().orElse(0);
    int labelColumns =
        bars.stream()
            .mapToInt(bar -> Math.min(WIDEST_LABEL, DisplayWidth.of(DisplayText.of(bar.label()))))
            .max()
            .orElse(0);
    int numberColumns = Numbers.grouped(most).length();
    int room = columns - labelColumns - numberColumns - 6;
    int barColumns = Math.max(NARROWEST_BAR, Math.min(WIDEST_BAR, room));
    List<String> lines = new ArrayList<>();
    for (Bar bar : bars) {
      String number = Numbers.grouped(bar.value());
      lines.add(
          "  "
              + DisplayText.fit(bar.label(), labelColumns, paint.characters().ellipsis())
              + "  "
              + " ".repeat(numberColumns - number.length())
              + number
              + "  "
              + paint.tone(Tone.BAR, paint.characters().bar(share(bar, most), barColumns)));
    }
    return lines;
  }

  private static double share(Bar bar, long most) {
    return most == 0 ? 0 : (double) bar.value() / most;
  }
}
