package dev.homelake.silver.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Stores of local folders, in which one object cannot be read to its end.
 *
 * @param key the end of its key
 * @param bytes how much of it can be read
 */
public record BrokenStores(String key, long bytes) implements ObjectStores {

  @Override
  public ObjectStore at(Prefix prefix) throws IOException {
    return new Broken(ObjectStores.local().at(prefix));
  }

  private final class Broken implements ObjectStore {
    private final ObjectStore store;

    private Broken(ObjectStore store) {
      this.store = store;
    }

    @Override
    public List<StoredObject> list() throws IOException {
      return store.list();
    }

    @Override
    public InputStream open(StoredObject object) throws IOException {
      InputStream whole = store.open(object);
      return object.key().endsWith(key) ? new BreakingOff(whole, bytes) : whole;
    }

    @Override
    public Optional<byte[]> find(String name) throws IOException {
      return store.find(name);
    }

    @Override
    public void put(String name, ByteBuffer content) throws IOException {
      store.put(name, content);
    }

    @Override
    public void delete(String name) throws IOException {
      store.delete(name);
    }
  }

  private static final class BreakingOff extends FilterInputStream {
    private long left;

    private BreakingOff(InputStream in, long bytes) {
      super(in);
      left = bytes;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      if (left <= 0) {
        throw new IOException("the connection broke off");
      }
      int read = super.read(buffer, from, (int) Math.min(length, left));
      left -= read;
      return read;
    }
  }
}
