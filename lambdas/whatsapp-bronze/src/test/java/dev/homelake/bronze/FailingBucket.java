package dev.homelake.bronze;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.WatchedBucket;
import java.io.IOException;

/** A bucket that fails once at a given call: before it does anything, or after it has. */
final class FailingBucket extends WatchedBucket {

  /** When it fails. */
  enum Moment {
    BEFORE,
    AFTER
  }

  private final int failingCall;
  private final Moment moment;
  private int calls;

  FailingBucket(Bucket bucket, int failingCall, Moment moment) {
    super(bucket);
    this.failingCall = failingCall;
    this.moment = moment;
  }

  /** Whether there were enough calls. */
  boolean hasFailed() {
    return calls >= failingCall;
  }

  @Override
  protected <T> T answer(String call, String key, Request<T> request) throws IOException {
    calls++;
    if (calls != failingCall) {
      return request.ask();
    }
    if (moment == Moment.AFTER) {
      request.ask();
    }
    throw new IOException("failed on purpose at call " + calls);
  }
}
