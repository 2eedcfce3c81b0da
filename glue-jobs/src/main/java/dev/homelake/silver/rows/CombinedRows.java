package dev.homelake.silver.rows;

import dev.homelake.whatsapp.merge.MinuteRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All rows of one chat's exports, to be combined before they travel. A row is seven longs of one
 * array that point into the exports' bytes. Not thread-safe.
 */
final class CombinedRows {

  private static final int CELLS = 7;
  private static final int INDEX_BITS = 28;

  /** Makes minutes before 1970 positive, so that they sort as longs. */
  private static final long MINUTE_ZERO = 1L << 34;

  private static final int ARENA = 1 << 16;

  private long[] cells = new long[CELLS << 10];
  private int count;
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
    if ((count + 1) * CELLS > cells.length) {
      cells = Arrays.copyOf(cells, cells.length * 2);
    }
    if (row.buffer != lasting) {
      copy(row);
    }
    int at = count++ * CELLS;
    cells[at] = row.keyHigh;
    cells[at + 1] = row.keyLow;
    cells[at + 2] = pair(row.day, row.time);
    cells[at + 3] = pair(row.bodyFrom, row.bodyTo);
    cells[at + 4] = pair(row.attachmentFrom, row.attachmentTo);
    cells[at + 5] = pair(row.line, row.sender);
    cells[at + 6] = pair(row.file, buffer(row.buffer));
  }

  /** Hands on the rows that can be in the result. */
  void emit(BlockSink sink) {
    long[] order = new long[count];
    for (int i = 0; i < count; i++) {
      order[i] = minute(i) + MINUTE_ZERO << INDEX_BITS | i;
    }
    Arrays.sort(order);
    MinuteRows minute = new MinuteRows();
    ExportRow row = new ExportRow();
    int to;
    for (int from = 0; from < count; from = to) {
      minute.clear();
      to = from;
      do {
        add(minute, index(order[to++]));
      } while (to < count && order[to] >>> INDEX_BITS == order[from] >>> INDEX_BITS);
      minute.combine();
      for (int place = 0; place < minute.size(); place++) {
        int kept = minute.row(place);
        load(row, index(order[from + kept]), minute.rank(kept));
        sink.add(row);
      }
    }
  }

  private void add(MinuteRows minute, int index) {
    int at = index * CELLS;
    minute.add(
        cells[at],
        cells[at + 1],
        ExportRow.preciseSecond(second(cells[at + 2])),
        first(cells[at + 6]),
        first(cells[at + 5]),
        MinuteRows.UNRANKED,
        first(cells[at + 4]) >= 0);
  }

  private void load(ExportRow row, int index, int rank) {
    int at = index * CELLS;
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
    long dayAndTime = cells[index * CELLS + 2];
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
    return (long) first << 32 | second & 0xffffffffL;
  }

  private static int first(long pair) {
    return (int) (pair >> 32);
  }

  private static int second(long pair) {
    return (int) pair;
  }
}
