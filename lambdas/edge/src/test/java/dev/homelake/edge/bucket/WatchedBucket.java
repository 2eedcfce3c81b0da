package dev.homelake.edge.bucket;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A view of a bucket through which each request passes one place, to be counted, held or failed.
 */
public abstract class WatchedBucket implements Bucket {

  private final Bucket bucket;

  protected WatchedBucket(Bucket bucket) {
    this.bucket = requireNonNull(bucket, "bucket is null");
  }

  /** What is asked of the bucket. */
  @FunctionalInterface
  public interface Request<T> {
    /** Asks it. */
    T ask() throws IOException;
  }

  /**
   * Answers a request, as a rule with what the bucket says to it.
   *
   * @param call the kind of request: head, open, put, copy, delete or list
   * @param key what it is about; of a list the prefix
   */
  protected abstract <T> T answer(String call, String key, Request<T> request) throws IOException;

  private void done(String call, String key, Write write) throws IOException {
    answer(
        call,
        key,
        () -> {
          write.write();
          return true;
        });
  }

  @FunctionalInterface
  private interface Write {
    void write() throws IOException;
  }

  @Override
  public final String name() {
    return bucket.name();
  }

  @Override
  public final Optional<ObjectInfo> head(String key) throws IOException {
    return answer("head", key, () -> bucket.head(key));
  }

  @Override
  public final Optional<ObjectInfo> head(String key, String versionId) throws IOException {
    return answer("head", key, () -> bucket.head(key, versionId));
  }

  @Override
  public final InputStream open(ObjectInfo object) throws IOException {
    return answer("open", object.key(), () -> bucket.open(object));
  }

  @Override
  public final void put(String key, Content content) throws IOException {
    done("put", key, () -> bucket.put(key, content));
  }

  @Override
  public final boolean putIfAbsent(String key, Content content) throws IOException {
    return answer("put", key, () -> bucket.putIfAbsent(key, content));
  }

  @Override
  public final boolean replace(ObjectInfo expected, Content content) throws IOException {
    return answer("put", expected.key(), () -> bucket.replace(expected, content));
  }

  @Override
  public final void copy(ObjectInfo source, String key, String type, Map<String, String> metadata)
      throws IOException {
    done("copy", key, () -> bucket.copy(source, key, type, metadata));
  }

  @Override
  public final void delete(String key) throws IOException {
    done("delete", key, () -> bucket.delete(key));
  }

  @Override
  public final List<ObjectSummary> summaries(String prefix) throws IOException {
    return answer("list", prefix, () -> bucket.summaries(prefix));
  }
}
