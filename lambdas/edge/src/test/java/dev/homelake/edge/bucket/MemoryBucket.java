package dev.homelake.edge.bucket;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A bucket in memory that keeps all versions if it is told to. Counts what is asked of it. */
public final class MemoryBucket implements Bucket {

  private static final Stored REMOVED = new Stored(null, new byte[0]);

  private record Stored(ObjectInfo info, byte[] bytes) {
    private boolean isRemoved() {
      return info == null;
    }
  }

  private final String name;
  private final boolean versions;
  private final Map<String, List<Stored>> objects = new TreeMap<>();
  private int written;
  private int opened;

  private MemoryBucket(String name, boolean versions) {
    this.name = name;
    this.versions = versions;
  }

  /** A bucket that forgets what is overwritten. */
  public static MemoryBucket plain(String name) {
    return new MemoryBucket(name, false);
  }

  /** A bucket that keeps old versions. */
  public static MemoryBucket versioned(String name) {
    return new MemoryBucket(name, true);
  }

  /** How many objects were written or copied so far. */
  public synchronized int writes() {
    return written;
  }

  /** How many objects were opened so far. */
  public synchronized int reads() {
    return opened;
  }

  /** The content at a key; fails if there is none. */
  public synchronized byte[] bytes(String key) {
    return current(key).orElseThrow(() -> new AssertionError("no object " + key)).bytes().clone();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized Optional<ObjectInfo> head(String key) {
    return current(key).map(Stored::info);
  }

  @Override
  public synchronized Optional<ObjectInfo> head(String key, String versionId) {
    return all(key).stream()
        .filter(stored -> !stored.isRemoved())
        .map(Stored::info)
        .filter(info -> info.versionId().equals(Optional.of(versionId)))
        .findFirst();
  }

  @Override
  public synchronized InputStream open(ObjectInfo object) throws IOException {
    opened++;
    return new ByteArrayInputStream(exactly(object).bytes());
  }

  @Override
  public void put(String key, Content content) throws IOException {
    store(key, content, bytes(content));
  }

  @Override
  public boolean putIfAbsent(String key, Content content) throws IOException {
    byte[] bytes = bytes(content);
    synchronized (this) {
      if (current(key).isPresent()) {
        return false;
      }
      store(key, content, bytes);
      return true;
    }
  }

  @Override
  public boolean replace(ObjectInfo expected, Content content) throws IOException {
    byte[] bytes = bytes(content);
    synchronized (this) {
      boolean same = head(expected.key()).filter(o -> o.eTag().equals(expected.eTag())).isPresent();
      if (same) {
        store(expected.key(), content, bytes);
      }
      return same;
    }
  }

  @Override
  public synchronized void copy(
      ObjectInfo source, String key, String type, Map<String, String> metadata) throws IOException {
    Stored stored = exactly(source);
    store(key, Content.of(type, stored.bytes()).with(metadata), stored.bytes());
  }

  @Override
  public synchronized void delete(String key) {
    if (versions) {
      all(key).add(REMOVED);
    } else {
      objects.remove(key);
    }
  }

  @Override
  public synchronized List<ObjectSummary> summaries(String prefix) {
    return objects.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .flatMap(key -> current(key).map(Stored::info).stream())
        .map(info -> new ObjectSummary(info.key(), info.size(), info.eTag()))
        .toList();
  }

  /** Never fails. */
  @Override
  public List<String> list(String prefix) {
    return summaries(prefix).stream().map(ObjectSummary::key).toList();
  }

  private synchronized void store(String key, Content content, byte[] bytes) {
    written++;
    if (!versions) {
      objects.remove(key);
    }
    List<Stored> all = all(key);
    ObjectInfo info =
        new ObjectInfo(
            key,
            bytes.length,
            Integer.toHexString(java.util.Arrays.hashCode(bytes)) + "-" + bytes.length,
            versions ? Optional.of(key.hashCode() + "." + all.size()) : Optional.empty(),
            Instant.now(),
            content.type(),
            content.metadata());
    all.add(new Stored(info, bytes));
  }

  private static byte[] bytes(Content content) throws IOException {
    try (InputStream in = content.source().open()) {
      byte[] bytes = in.readAllBytes();
      if (bytes.length != content.size()) {
        throw new IOException("content has not the size it was said to have");
      }
      return bytes;
    }
  }

  private Stored exactly(ObjectInfo object) throws IOException {
    Optional<Stored> found =
        versions
            ? all(object.key()).stream().filter(s -> object.equals(s.info())).findFirst()
            : current(object.key()).filter(s -> s.info().eTag().equals(object.eTag()));
    return found.orElseThrow(() -> new ObjectChangedException(object.key()));
  }

  private Optional<Stored> current(String key) {
    List<Stored> all = objects.getOrDefault(key, List.of());
    return all.isEmpty() || all.get(all.size() - 1).isRemoved()
        ? Optional.empty()
        : Optional.of(all.get(all.size() - 1));
  }

  private List<Stored> all(String key) {
    return objects.computeIfAbsent(key, k -> new ArrayList<>());
  }
}
