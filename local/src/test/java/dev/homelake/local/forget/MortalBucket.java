package dev.homelake.local.forget;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.WatchedBucket;
import java.io.IOException;
import java.util.Set;

/** A bucket whose user dies at its n-th change. */
final class MortalBucket extends WatchedBucket {

  private static final Set<String> CHANGES = Set.of("put", "copy", "delete");

  /** The death; no failure that anybody handles. */
  static final class Died extends Error {
    private static final long serialVersionUID = 1;
  }

  private int left;
  private int changes;

  MortalBucket(Bucket bucket) {
    super(bucket);
    this.left = Integer.MAX_VALUE;
  }

  void dieAfter(int count) {
    left = count;
  }

  int changes() {
    return changes;
  }

  @Override
  protected <T> T answer(String call, String key, Request<T> request) throws IOException {
    if (CHANGES.contains(call)) {
      change();
    }
    return request.ask();
  }

  /** Something is about to be changed. */
  void change() {
    if (left == 0) {
      throw new Died();
    }
    left--;
    changes++;
  }
}
