package dev.homelake.silver;

import org.apache.spark.Partitioner;

/** Sends each block to the partition that its key is the number of. */
final class BlockPartitioner extends Partitioner {

  private static final long serialVersionUID = 1;

  private final int partitions;

  BlockPartitioner(int partitions) {
    this.partitions = partitions;
  }

  @Override
  public int numPartitions() {
    return partitions;
  }

  @Override
  public int getPartition(Object key) {
    return (Integer) key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BlockPartitioner that && that.partitions == partitions;
  }

  @Override
  public int hashCode() {
    return partitions;
  }
}
