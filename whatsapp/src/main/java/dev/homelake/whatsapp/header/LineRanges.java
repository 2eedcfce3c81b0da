package dev.homelake.whatsapp.header;

import java.util.Arrays;

/** A set of line numbers, as ranges in ascending order. Immutable. */
public final class LineRanges {

  /** The empty set. */
  public static final LineRanges NONE = new LineRanges(new int[0]);

  private final int[] bounds;

  /** {@code bounds} holds first and last line of each range, ascending. */
  LineRanges(int[] bounds) {
    this.bounds = bounds;
  }

  /** Whether a line is in the set. */
  public boolean contains(int line) {
    if (bounds.length == 0) {
      return false;
    }
    int index = Arrays.binarySearch(bounds, line);
    // A bound itself is inside; between a first and its last the insertion point is odd.
    return index >= 0 || (-index - 1 & 1) == 1;
  }

  /** Number of ranges. */
  public int size() {
    return bounds.length / 2;
  }
}
