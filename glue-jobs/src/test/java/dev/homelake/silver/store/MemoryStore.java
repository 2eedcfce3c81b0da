package dev.homelake.silver.store;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Objects in memory, for tests. */
public final class MemoryStore implements ObjectStore {

  private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();

  @Override
  public List<StoredObject> list() {
    return objects.entrySet().stream()
        .filter(object -> !("/" + object.getKey()).contains("/."))
        .map(
            object ->
                new StoredObject(
                    object.getKey(), object.getValue().length, version(object.getValue())))
        .toList();
  }

  private static String version(byte[] content) {
    return String.valueOf(Arrays.hashCode(content));
  }

  @Override
  public InputStream open(StoredObject object) throws IOException {
    byte[] content = objects.get(object.key());
    if (content == null) {
      throw new FileNotFoundException(object.key());
    }
    if (content.length != object.bytes() || !version(content).equals(object.version())) {
      throw new IOException("cannot read " + object.key() + ": it changed since it was listed");
    }
    return new ByteArrayInputStream(content);
  }

  @Override
  public Optional<byte[]> find(String key) {
    return Optional.ofNullable(objects.get(key)).map(byte[]::clone);
  }

  @Override
  public void put(String key, ByteBuffer content) {
    byte[] copy = new byte[content.remaining()];
    content.duplicate().get(copy);
    objects.put(key, copy);
  }

  @Override
  public void delete(String key) {
    objects.remove(key);
  }
}
