package dev.homelake.silver;

import java.io.Serializable;

/**
 * How a run is divided.
 *
 * @param readTasks tasks that read exports
 * @param partitions partitions of dates, and tasks that write them
 * @param memoryLimit size in bytes up to which the exports of one chat are read into memory
 */
record Sizing(int readTasks, int partitions, long memoryLimit) implements Serializable {

  private static final long MB = 1 << 20;

  /** Input for which a second thread costs more than it saves. */
  private static final long SMALL = 2 * MB;

  /** A partition's rows are in memory while it is written. */
  private static final long PARTITION = 32 * MB;

  private static final long LARGEST_GROUP = 256 * MB;

  /** Sorting by partition keeps a buffer for each. */
  private static final int MOST_PARTITIONS = 2000;

  /** The sizing for so many bytes of exports, on cores that share a heap. */
  static Sizing of(long bytes, int cores, long heap) {
    // A group in memory takes about four times its size: text, pointers, blocks.
    long limit = Math.min(LARGEST_GROUP, heap / (8L * cores));
    if (bytes <= SMALL) {
      return new Sizing(1, 1, limit);
    }
    int tasks = (int) Math.max(2L * cores, Math.min(MOST_PARTITIONS, bytes / PARTITION));
    return new Sizing(tasks, tasks, limit);
  }
}
