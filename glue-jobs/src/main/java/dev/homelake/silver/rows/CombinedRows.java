package dev.homelake.silver.rows;

import dev.homelake.whatsapp.merge.MinuteRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All rows of one chat's exports, to be combined before they travel: {@link #add} all, then {@link
 * #sort}, then {@link #emit} as long as there are some. A row is seven longs that point into the
 * exports' bytes, and one of the order: 64 bytes, however short its line. Not thread-safe.
 */
final class CombinedRows {

  private static final int CELLS = 7;
  private static final int INDEX_BITS = 28;

  /** Makes minutes before 1970 positive, so that they sort as longs. */
  private static final long MINUTE_ZERO = 1L << 34;

  private static final int ARENA = 1 << 16;

  /** Rows of one page. Pages are never copied: growing takes no more than what is there. */
  private static final int PAGE_BITS = 10;

  private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;

  private long[][] pages = new long[16][];
  private int count;
  private long[] order = new long[0];
  private int emitted;
  private final MinuteRows minute = new MinuteRows();
  private final ExportRow row = new ExportRow();
  private final List<byte[]> buffers = new ArrayList<>();
  private byte[] latestBuffer;
  private byte[] arena = new byte[0];
  private int arenaUsed;

  int count() {
    return count;
  }

  /**
   * Adds a row.
   *
   * @param lasting the array that stays as it is; texts in any other are copied
   */
  void add(ExportRow row, byte[] lasting) {
    if (row.buffer != lasting) {
      copy(row);
    }
    long[] cells = pageOfNext();
    int at = at(count++);
    cells[at] = row.keyHigh;
    cells[at + 1] = row.keyLow;
    cells[at + 2] = pair(row.day, row.time);
    cells[at + 3] = pair(row.bodyFrom, row.bodyTo);
    cells[at + 4] = pair(row.attachmentFrom, row.attachmentTo);
    cells[at + 5] = pair(row.line, row.sender);
    cells[at + 6] = pair(row.file, buffer(row.buffer));
  }

  private long[] pageOfNext() {
    int page = count >>> PAGE_BITS;
    if (page == pages.length) {
      pages = Arrays.copyOf(pages, page * 2);
    }
    if (pages[page] == null) {
      pages[page] = new long[CELLS << PAGE_BITS];
    }
    return pages[page];
  }

  private static int at(int index) {
    return (index & PAGE_MASK) * CELLS;
  }

  /** Puts the rows in the order of minutes; to be called once all were added. */
  void sort() {
    order = new long[count];
    for (int i = 0; i < count; i++) {
      order[i] = (minute(i) + MINUTE_ZERO) << INDEX_BITS | i;
    }
    Arrays.sort(order);
  }

  /** Hands on rows that can be in the result, until one block can travel; false at the end. */
  boolean emit(BlockSink sink) {
    while (emitted < count && sink.ready().isEmpty()) {
      int from = emitted;
      minute.clear();
      do {
        add(index(order[emitted++]));
      } while (emitted < count && order[emitted] >>> INDEX_BITS == order[from] >>> INDEX_BITS);
      minute.combine();
      for (int place = 0; place < minute.size(); place++) {
        int kept = minute.row(place);
        load(index(order[from + kept]), minute.rank(kept));
        sink.add(row);
      }
    }
    return emitted < count;
  }

  private void add(int index) {
    long[] cells = pages[index >>> PAGE_BITS];
    int at = at(index);
    minute.add(
        cells[at],
        cells[at + 1],
        ExportRow.preciseSecond(second(cells[at + 2])),
        first(cells[at + 6]),
        first(cells[at + 5]),
        MinuteRows.UNRANKED,
        first(cells[at + 4]) >= 0);
  }

  private void load(int index, int rank) {
    long[] cells = pages[index >>> PAGE_BITS];
    int at = at(index);
    row.keyHigh = cells[at];
    row.keyLow = cells[at + 1];
    row.day = first(cells[at + 2]);
    row.time = second(cells[at + 2]);
    row.bodyFrom = first(cells[at + 3]);
    row.bodyTo = second(cells[at + 3]);
    row.attachmentFrom = first(cells[at + 4]);
    row.attachmentTo = second(cells[at + 4]);
    row.line = first(cells[at + 5]);
    row.sender = second(cells[at + 5]);
    row.file = first(cells[at + 6]);
    row.buffer = buffers.get(second(cells[at + 6]));
    row.rank = rank;
  }

  private long minute(int index) {
    long dayAndTime = pages[index >>> PAGE_BITS][at(index) + 2];
    return first(dayAndTime) * 1440L + ExportRow.secondOfDay(second(dayAndTime)) / 60;
  }

  private static int index(long ordered) {
    return (int) ordered & (1 << INDEX_BITS) - 1;
  }

  private int buffer(byte[] buffer) {
    if (buffer != latestBuffer) {
      buffers.add(buffer);
      latestBuffer = buffer;
    }
    return buffers.size() - 1;
  }

  private void copy(ExportRow row) {
    int body = row.bodyTo - row.bodyFrom;
    int attachment = row.attachmentFrom < 0 ? 0 : row.attachmentTo - row.attachmentFrom;
    if (arena.length - arenaUsed < body + attachment) {
      arena = new byte[Math.max(ARENA, body + attachment)];
      arenaUsed = 0;
    }
    System.arraycopy(row.buffer, row.bodyFrom, arena, arenaUsed, body);
    row.bodyFrom = arenaUsed;
    row.bodyTo = arenaUsed += body;
    if (row.attachmentFrom >= 0) {
      System.arraycopy(row.buffer, row.attachmentFrom, arena, arenaUsed, attachment);
      row.attachmentFrom = arenaUsed;
      row.attachmentTo = arenaUsed += attachment;
    }
    row.buffer = arena;
  }

  private static long pair(int first, int second) {
    return (long) first << 32 | (second & 0xffffffffL);
  }

  private static int first(long pair) {
    return (int) (pair >> 32);
  }

  private static int second(long pair) {
    return (int) pair;
  }
}
