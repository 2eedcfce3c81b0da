package dev.homelake.silver;

import java.io.Serializable;

/**
 * How a run is divided.
 *
 * @param readTasks tasks that read exports
 * @param partitions partitions of dates, and tasks that write them
 * @param memoryLimit size in bytes up to which the exports of one chat are read into memory
 * @param dayLimit size in bytes up to which the rows of one date are written; a task holds them
 */
record Sizing(int readTasks, int partitions, long memoryLimit, long dayLimit)
    implements Serializable {

  /** Rows in memory, the numbers that put them in order, and the file that is made of them. */
  private static final int HEAP_A_DAY = 4;

  private static final long MB = 1 << 20;

  /** Input for which a second thread costs more than it saves. */
  private static final long SMALL = 2 * MB;

  private static final long LARGEST_PARTITION = 32 * MB;

  private static final long LARGEST_GROUP = 256 * MB;

  /** Sorting by partition keeps a buffer for each. */
  private static final int MOST_PARTITIONS = 2000;

  /**
   * A group in memory takes its own size and 64 bytes a row. The shortest rows have 16 bytes, so
   * that is five times the size at most; what else a task holds does not grow with the group.
   */
  private static final int HEAP_A_GROUP = 8;

  /**
   * A partition that is written takes, of each row, the text, 58 bytes around it and up to 48 to
   * put it in order: eight times the size of the shortest rows. Besides, Spark holds part of it.
   */
  private static final int HEAP_A_PARTITION = 16;

  /** A sizing without a limit for dates. */
  Sizing(int readTasks, int partitions, long memoryLimit) {
    this(readTasks, partitions, memoryLimit, Long.MAX_VALUE);
  }

  /**
   * The sizing for some exports.
   *
   * @param bytes their size
   * @param cores how many tasks run at a time
   * @param heapOfCore bytes of heap for each of them
   */
  static Sizing of(long bytes, int cores, long heapOfCore) {
    long limit = Math.min(LARGEST_GROUP, heapOfCore / HEAP_A_GROUP);
    if (bytes <= SMALL) {
      return new Sizing(1, 1, limit, heapOfCore / HEAP_A_DAY);
    }
    long partition = Math.max(MB, Math.min(LARGEST_PARTITION, heapOfCore / HEAP_A_PARTITION));
    int tasks = (int) Math.max(2L * cores, Math.min(MOST_PARTITIONS, bytes / partition));
    return new Sizing(tasks, tasks, limit, heapOfCore / HEAP_A_DAY);
  }
}
