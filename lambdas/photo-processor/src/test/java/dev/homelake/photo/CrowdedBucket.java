package dev.homelake.photo;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.ObjectInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A view of a bucket in which something else may happen before each call. */
record CrowdedBucket(Bucket bucket, Meanwhile meanwhile) implements Bucket {

  /** What happens. */
  @FunctionalInterface
  interface Meanwhile {
    void before(String call, String key) throws IOException;
  }

  @Override
  public String name() {
    return bucket.name();
  }

  @Override
  public Optional<ObjectInfo> head(String key) throws IOException {
    meanwhile.before("head", key);
    return bucket.head(key);
  }

  @Override
  public Optional<ObjectInfo> head(String key, String versionId) throws IOException {
    meanwhile.before("head", key);
    return bucket.head(key, versionId);
  }

  @Override
  public InputStream open(ObjectInfo object) throws IOException {
    meanwhile.before("open", object.key());
    return bucket.open(object);
  }

  @Override
  public void put(String key, Content content) throws IOException {
    meanwhile.before("put", key);
    bucket.put(key, content);
  }

  @Override
  public boolean putIfAbsent(String key, Content content) throws IOException {
    meanwhile.before("put", key);
    return bucket.putIfAbsent(key, content);
  }

  @Override
  public boolean replace(ObjectInfo expected, Content content) throws IOException {
    meanwhile.before("put", expected.key());
    return bucket.replace(expected, content);
  }

  @Override
  public void copy(ObjectInfo source, String key, String type, Map<String, String> metadata)
      throws IOException {
    meanwhile.before("copy", key);
    bucket.copy(source, key, type, metadata);
  }

  @Override
  public void delete(String key) throws IOException {
    meanwhile.before("delete", key);
    bucket.delete(key);
  }

  @Override
  public List<String> list(String prefix) throws IOException {
    return bucket.list(prefix);
  }
}
