package dev.homelake.silver.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * The objects below one {@link Prefix}. Keys are relative to it. Safe for use by several threads.
 */
public interface ObjectStore {

  /**
   * All objects at any depth, ordered by key; none if there is no such prefix. Names that begin
   * with a dot are no objects, nor is what lies in folders of such names.
   */
  List<StoredObject> list() throws IOException;

  /**
   * Opens an object as it was listed; the caller closes the stream. Throws {@link IOException} if
   * it is gone or has changed. Where a store can tell only later, reading to the end throws it.
   */
  InputStream open(StoredObject object) throws IOException;

  /** The content of a small object as it is now; empty if it is not there. */
  Optional<byte[]> find(String key) throws IOException;

  /** An object's content as a whole, as it was listed. */
  default byte[] read(StoredObject object) throws IOException {
    if (object.bytes() > Integer.MAX_VALUE - 8) {
      throw new IOException("cannot hold " + object.key() + " in memory: it is over 2 GB");
    }
    byte[] content = new byte[(int) object.bytes()];
    try (InputStream in = open(object)) {
      int length = in.readNBytes(content, 0, content.length);
      if (length < content.length || in.read() >= 0) {
        throw new IOException("cannot read " + object.key() + ": it changed while being read");
      }
    }
    return content;
  }

  /**
   * Writes an object, in place of one of that key. Readers see the old content or the new, never a
   * part and never nothing, even if this process is killed on the way.
   *
   * @param content backed by an array; neither it nor its position is changed
   */
  void put(String key, ByteBuffer content) throws IOException;

  /** Removes an object, if it is there. */
  void delete(String key) throws IOException;
}
