package dev.homelake.local.terminal;

import java.util.List;

/** A few numbers as small columns, for between lines of text. Pure function. */
public final class SmallCurve {

  private static final int HEIGHT = 2;

  private SmallCurve() {}

  /** The lines, the highest first; a number takes three columns, the last of which is blank. */
  public static List<String> lines(List<Long> values, Paint paint) {
    ColumnGrid grid = new ColumnGrid(values, HEIGHT);
    return grid.bare(paint, 3);
  }
}
