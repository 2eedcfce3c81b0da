package dev.homelake.photo;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.WatchedBucket;
import java.io.IOException;

/** A view of a bucket in which something else may happen before each call. */
final class CrowdedBucket extends WatchedBucket {

  private final Meanwhile meanwhile;

  CrowdedBucket(Bucket bucket, Meanwhile meanwhile) {
    super(bucket);
    this.meanwhile = meanwhile;
  }

  /** What happens. */
  @FunctionalInterface
  interface Meanwhile {
    void before(String call, String key) throws IOException;
  }

  @Override
  protected <T> T answer(String call, String key, Request<T> request) throws IOException {
    meanwhile.before(call, key);
    return request.ask();
  }
}
