package dev.homelake.starter;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.WatchedBucket;
import java.io.IOException;

/** A bucket in which one object cannot be read, as when its storage class is an archive. */
final class UnreadableBucket extends WatchedBucket {

  private final String name;

  UnreadableBucket(Bucket bucket, String name) {
    super(bucket);
    this.name = name;
  }

  @Override
  protected <T> T answer(String call, String key, Request<T> request) throws IOException {
    if (call.equals("open") && key.endsWith(name)) {
      throw new IOException("in the archive");
    }
    return request.ask();
  }
}
