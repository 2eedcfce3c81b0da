package dev.homelake.whatsapp.merge;

/**
 * A stable sort of row numbers without objects: insertion for the few rows that a minute has,
 * merging for the many that it could have. Not thread-safe.
 */
final class IndexSort {

  /** Tells which of two rows comes first. */
  @FunctionalInterface
  interface RowOrder {
    /** Negative, zero or positive, as for a comparator. */
    int compare(int row, int other);
  }

  private static final int FEW = 24;

  private int[] spare = new int[0];

  /** Sorts {@code rows} from {@code from} to {@code to}, exclusive. */
  void sort(int[] rows, int from, int to, RowOrder order) {
    if (to - from <= FEW) {
      insertionSort(rows, from, to, order);
      return;
    }
    int middle = (from + to) >>> 1;
    sort(rows, from, middle, order);
    sort(rows, middle, to, order);
    if (order.compare(rows[middle - 1], rows[middle]) > 0) {
      merge(rows, from, middle, to, order);
    }
  }

  private static void insertionSort(int[] rows, int from, int to, RowOrder order) {
    for (int i = from + 1; i < to; i++) {
      int row = rows[i];
      int at = i;
      for (; at > from && order.compare(rows[at - 1], row) > 0; at--) {
        rows[at] = rows[at - 1];
      }
      rows[at] = row;
    }
  }

  private void merge(int[] rows, int from, int middle, int to, RowOrder order) {
    int left = middle - from;
    if (spare.length < left) {
      spare = new int[Math.max(left, rows.length / 2 + 1)];
    }
    System.arraycopy(rows, from, spare, 0, left);
    int a = 0;
    int b = middle;
    int at = from;
    while (a < left && b < to) {
      rows[at++] = order.compare(spare[a], rows[b]) <= 0 ? spare[a++] : rows[b++];
    }
    System.arraycopy(spare, a, rows, at, left - a);
  }
}
