package dev.homelake.bronze;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.ObjectInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bucket that fails once at a given call: before it does anything, or after it has. */
final class FailingBucket implements Bucket {

  /** When it fails. */
  enum Moment {
    BEFORE,
    AFTER
  }

  private final Bucket bucket;
  private final int failingCall;
  private final Moment moment;
  private int calls;

  FailingBucket(Bucket bucket, int failingCall, Moment moment) {
    this.bucket = bucket;
    this.failingCall = failingCall;
    this.moment = moment;
  }

  /** Whether there were enough calls. */
  boolean hasFailed() {
    return calls >= failingCall;
  }

  @FunctionalInterface
  private interface Call<T> {
    T call() throws IOException;
  }

  private <T> T counted(Call<T> call) throws IOException {
    calls++;
    if (calls != failingCall) {
      return call.call();
    }
    if (moment == Moment.AFTER) {
      call.call();
    }
    throw new IOException("failed on purpose at call " + calls);
  }

  @Override
  public String name() {
    return bucket.name();
  }

  @Override
  public Optional<ObjectInfo> head(String key) throws IOException {
    return counted(() -> bucket.head(key));
  }

  @Override
  public Optional<ObjectInfo> head(String key, String versionId) throws IOException {
    return counted(() -> bucket.head(key, versionId));
  }

  @Override
  public InputStream open(ObjectInfo object) throws IOException {
    return counted(() -> bucket.open(object));
  }

  @Override
  public void put(String key, Content content) throws IOException {
    counted(
        () -> {
          bucket.put(key, content);
          return true;
        });
  }

  @Override
  public boolean putIfAbsent(String key, Content content) throws IOException {
    return counted(() -> bucket.putIfAbsent(key, content));
  }

  @Override
  public boolean replace(ObjectInfo expected, Content content) throws IOException {
    return counted(() -> bucket.replace(expected, content));
  }

  @Override
  public void copy(ObjectInfo source, String key, String type, Map<String, String> metadata)
      throws IOException {
    counted(
        () -> {
          bucket.copy(source, key, type, metadata);
          return true;
        });
  }

  @Override
  public void delete(String key) throws IOException {
    counted(
        () -> {
          bucket.delete(key);
          return true;
        });
  }

  @Override
  public List<String> list(String prefix) throws IOException {
    return counted(() -> bucket.list(prefix));
  }
}
