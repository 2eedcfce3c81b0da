package dev.homelake.whatsapp.merge;

import java.util.Arrays;

/**
 * The rows that exports of one chat hold of one minute, and their merge.
 *
 * <p>Of each key the result has as many rows as the export that holds most of them. Exports that
 * print seconds are compared second by second, those that do not by the whole minute; a row without
 * seconds counts only if the rows with seconds do not account for it already. So re-exports never
 * double a message, and real repeats stay.
 *
 * <p>Rows stand in the order in which exports hold them. An export that begins or ends within the
 * minute knows only a part of it, so a row's <em>rank</em> is the largest row number that it has in
 * any export. Where no export knows the whole minute, neighbours of different exports may mix.
 *
 * <p>Use: {@link #clear()}, {@link #add} every row, then either {@link #combine()}, whose surviving
 * rows may be added to another instance with more exports, or {@link #merge()}. However the exports
 * are split among instances, and in whatever order, the result is the same as long as no export is
 * split: all of an export's rows of the minute go through the same calls. Not thread-safe.
 */
public final class MinuteRows {

  /** The second of a row whose export prints none. */
  public static final int NO_SECOND = -1;

  /** The rank of a row that has not been combined yet. */
  public static final int UNRANKED = 0;

  private final IndexSort sort = new IndexSort();
  private final IndexSort.RowOrder byClass = this::compareClasses;
  private final IndexSort.RowOrder byLine = this::compareLines;
  private final IndexSort.RowOrder byRank = this::compareRanks;
  private long[] high = new long[16];
  private long[] low = new long[16];
  private int[] second = new int[16];
  private int[] export = new int[16];
  private int[] line = new int[16];
  private int[] rank = new int[16];
  private int[] ordinal = new int[16];
  private boolean[] attachment = new boolean[16];
  private int[] rows = new int[16];
  private int added;
  private int size;

  /** Forgets all rows. */
  public void clear() {
    added = 0;
    size = 0;
  }

  /**
   * Adds a row and returns its number, counted from 0.
   *
   * @param keyHigh from {@link MessageKeys}
   * @param keyLow from {@link MessageKeys}
   * @param secondOfMinute 0 to 59, or {@link #NO_SECOND}
   * @param exportNumber the export's place in an order that does not change with the call, such as
   *     that of names
   * @param lineInExport the row's first line
   * @param knownRank as {@link #rank} gave it after combining, else {@link #UNRANKED}
   * @param attachmentName whether the row names an attached file
   */
  public int add(
      long keyHigh,
      long keyLow,
      int secondOfMinute,
      int exportNumber,
      int lineInExport,
      int knownRank,
      boolean attachmentName) {
    if (added == rows.length) {
      grow();
    }
    int row = added++;
    high[row] = keyHigh;
    low[row] = keyLow;
    second[row] = secondOfMinute;
    export[row] = exportNumber;
    line[row] = lineInExport;
    rank[row] = knownRank;
    ordinal[row] = 0;
    attachment[row] = attachmentName;
    rows[row] = row;
    size = added;
    return row;
  }

  /**
   * Keeps of each key and second (or key, where there are none) the rows of the export that holds
   * most; if several do, of the one with more attachment names, then the first.
   */
  public void combine() {
    numberRows();
    if (added < 2) {
      return;
    }
    sort.sort(rows, 0, added, byClass);
    int kept = 0;
    int to;
    for (int from = 0; from < added; from = to) {
      to = from + 1;
      while (to < added && sameKey(rows[from], rows[to]) && sameSecond(rows[from], rows[to])) {
        to++;
      }
      kept = keepLargest(from, to, kept);
    }
    size = kept;
  }

  /** Combines, drops rows without seconds that rows with seconds account for, and orders. */
  public void merge() {
    combine();
    if (size < 2) {
      return;
    }
    int found = size;
    int kept = 0;
    int to;
    for (int from = 0; from < found; from = to) {
      to = from + 1;
      while (to < found && sameKey(rows[from], rows[to])) {
        to++;
      }
      kept = keepUncovered(from, to, kept);
    }
    size = kept;
    sort.sort(rows, 0, size, byRank);
  }

  /** Number of rows left. */
  public int size() {
    return size;
  }

  /** The number, as given by {@link #add}, of the row at {@code place} from 0. */
  public int row(int place) {
    return rows[place];
  }

  /** The rank of the row with this number, from 1. */
  public int rank(int row) {
    return rank[row];
  }

  /** Which of its key's rows the row with this number is, from 0; known after merging. */
  public int ordinal(int row) {
    return ordinal[row];
  }

  /** Gives rows that have no rank their number within their export. */
  private void numberRows() {
    boolean missing = false;
    for (int row = 0; row < added; row++) {
      missing |= rank[row] == UNRANKED;
    }
    if (!missing) {
      return;
    }
    sort.sort(rows, 0, added, byLine);
    int number = 0;
    for (int i = 0; i < added; i++) {
      int row = rows[i];
      number = i > 0 && export[rows[i - 1]] == export[row] ? number + 1 : 1;
      if (rank[row] == UNRANKED) {
        rank[row] = number;
      }
    }
  }

  /** Moves the winner's rows of a key and second to {@code kept}; returns their end. */
  private int keepLargest(int from, int to, int kept) {
    if (export[rows[from]] == export[rows[to - 1]]) {
      System.arraycopy(rows, from, rows, kept, to - from);
      return kept + to - from;
    }
    int best = from;
    int bestTo = endOfExport(from, to);
    for (int next = bestTo; next < to; next = endOfExport(next, to)) {
      int nextTo = endOfExport(next, to);
      int more = (nextTo - next) - (bestTo - best);
      if (more > 0) {
        best = next;
        bestTo = nextTo;
      } else if (more == 0) {
        boolean better = attachments(next, nextTo) > attachments(best, bestTo);
        shareRanks(best, next, nextTo - next);
        best = better ? next : best;
        bestTo = better ? nextTo : bestTo;
      }
    }
    System.arraycopy(rows, best, rows, kept, bestTo - best);
    return kept + bestTo - best;
  }

  private int endOfExport(int from, int to) {
    int end = from + 1;
    while (end < to && export[rows[end]] == export[rows[from]]) {
      end++;
    }
    return end;
  }

  private int attachments(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += attachment[rows[i]] ? 1 : 0;
    }
    return count;
  }

  /** Gives rows that are each other's copies the larger rank of both. */
  private void shareRanks(int from, int other, int count) {
    for (int i = 0; i < count; i++) {
      int larger = Math.max(rank[rows[from + i]], rank[rows[other + i]]);
      rank[rows[from + i]] = larger;
      rank[rows[other + i]] = larger;
    }
  }

  /** Moves what stays of a key's rows to {@code kept} and numbers them; returns their end. */
  private int keepUncovered(int from, int to, int kept) {
    int precise = from;
    while (precise < to && second[rows[precise]] == NO_SECOND) {
      precise++;
    }
    sort.sort(rows, precise, to, byRank);
    int covered = Math.min(precise - from, to - precise);
    shareRanks(from, precise, covered);
    int stay = to - from - covered;
    System.arraycopy(rows, from + covered, rows, kept, stay);
    sort.sort(rows, kept, kept + stay, byRank);
    for (int i = 0; i < stay; i++) {
      ordinal[rows[kept + i]] = i;
    }
    return kept + stay;
  }

  private boolean sameKey(int row, int other) {
    return high[row] == high[other] && low[row] == low[other];
  }

  private boolean sameSecond(int row, int other) {
    return second[row] == second[other];
  }

  private int compareClasses(int row, int other) {
    int order = Long.compare(high[row], high[other]);
    if (order == 0) {
      order = Long.compare(low[row], low[other]);
    }
    if (order == 0) {
      order = Integer.compare(second[row], second[other]);
    }
    return order == 0 ? compareLines(row, other) : order;
  }

  private int compareLines(int row, int other) {
    int order = Integer.compare(export[row], export[other]);
    return order == 0 ? Integer.compare(line[row], line[other]) : order;
  }

  private int compareRanks(int row, int other) {
    int order = Integer.compare(rank[row], rank[other]);
    if (order == 0) {
      order = Integer.compare(second[row], second[other]);
    }
    return order == 0 ? compareClasses(row, other) : order;
  }

  private void grow() {
    int length = rows.length * 2;
    high = Arrays.copyOf(high, length);
    low = Arrays.copyOf(low, length);
    second = Arrays.copyOf(second, length);
    export = Arrays.copyOf(export, length);
    line = Arrays.copyOf(line, length);
    rank = Arrays.copyOf(rank, length);
    ordinal = Arrays.copyOf(ordinal, length);
    attachment = Arrays.copyOf(attachment, length);
    rows = Arrays.copyOf(rows, length);
  }
}
