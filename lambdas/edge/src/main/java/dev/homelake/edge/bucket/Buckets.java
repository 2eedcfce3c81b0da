package dev.homelake.edge.bucket;

/** Finds a bucket by its name. Asks nobody: a bucket that does not exist fails when it is used. */
@FunctionalInterface
public interface Buckets {

  /** The bucket with this name. */
  Bucket named(String name);
}
