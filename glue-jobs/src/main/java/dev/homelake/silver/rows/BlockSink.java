package dev.homelake.silver.rows;

import dev.homelake.silver.bronze.BronzeFile;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Sorts a group's rows into blocks by the partition of their date. Not thread-safe. */
final class BlockSink {

  /** Blocks this large are handed on, so that a task's memory does not grow with its input. */
  private static final int FULL = 256 << 10;

  /** All blocks together hold no more than this, nor when the input has very many partitions. */
  private static final int ALL_FULL = 32 << 20;

  private final SharedTexts texts = new SharedTexts();
  private final BlockBuilder[] partitions;
  private final int full;
  private final Queue<Block> ready = new ArrayDeque<>();
  private final Map<Integer, Long> bytesByDay = new HashMap<>();
  private int day;
  private long dayBytes;

  BlockSink(int partitionCount) {
    full = Math.min(FULL, ALL_FULL / partitionCount);
    partitions = new BlockBuilder[partitionCount];
    for (int i = 0; i < partitionCount; i++) {
      partitions[i] = new BlockBuilder();
    }
  }

  /** Starts a group of files; all rows of the one before must have been handed on. */
  void begin(List<BronzeFile> group) {
    texts.begin(group);
  }

  /** Starts a chat; what was added so far belongs to the one before. */
  void beginChat(String title) {
    flush();
    texts.chat(title);
  }

  /** The number of a sender within the group. */
  int sender(String name) {
    return texts.sender(name);
  }

  void add(ExportRow row) {
    int partition = Math.floorMod(row.day, partitions.length);
    int before = partitions[partition].size();
    partitions[partition].add(row);
    if (row.day != day) {
      count();
      day = row.day;
    }
    dayBytes += partitions[partition].size() - before;
    if (partitions[partition].size() >= full) {
      emit(partition);
    }
  }

  private void count() {
    if (dayBytes > 0) {
      bytesByDay.merge(day, dayBytes, Long::sum);
      dayBytes = 0;
    }
  }

  /** Bytes of the rows that were added so far, by day. */
  Map<Integer, Long> bytesByDay() {
    count();
    return bytesByDay;
  }

  /** Hands on all rows. */
  void flush() {
    for (int partition = 0; partition < partitions.length; partition++) {
      if (partitions[partition].size() > 0) {
        emit(partition);
      }
    }
  }

  /** Blocks that can travel. */
  Queue<Block> ready() {
    return ready;
  }

  private void emit(int partition) {
    ready.add(new Block(partition, partitions[partition].build(texts)));
  }
}
