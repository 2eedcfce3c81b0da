package dev.homelake.local.sql;

import java.util.Arrays;

/** Shares the width of a window between columns. Pure function. */
final class ColumnWidths {

  private ColumnWidths() {}

  /**
   * Makes the widest columns narrower, all to the same width, until they fit.
   *
   * @param widths changed in place
   * @param room for all of them
   * @param least no column becomes narrower, even if they do not fit then
   */
  static void fit(int[] widths, int room, int least) {
    int most = Arrays.stream(widths).max().orElse(0);
    int low = least;
    int high = Math.max(least, most);
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (sum(widths, middle) <= room) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    for (int at = 0; at < widths.length; at++) {
      widths[at] = Math.min(widths[at], low);
    }
  }

  private static int sum(int[] widths, int most) {
    return Arrays.stream(widths).map(width -> Math.min(width, most)).sum();
  }
}
