package dev.homelake.silver.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
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

  /** Opens an object; the caller closes the stream. */
  InputStream open(String key) throws IOException;

  /** The content of a small object; empty if it is not there. */
  default Optional<byte[]> find(String key) throws IOException {
    try (InputStream in = open(key)) {
      return Optional.of(in.readAllBytes());
    } catch (NoSuchFileException | FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /** An object's content as a whole. */
  default byte[] read(StoredObject object) throws IOException {
    if (object.bytes() > Integer.MAX_VALUE - 8) {
      throw new IOException("cannot hold " + object.key() + " in memory: it is over 2 GB");
    }
    byte[] content = new byte[(int) object.bytes()];
    try (InputStream in = open(object.key())) {
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
   */
  void put(String key, ByteBuffer content) throws IOException;

  /** Removes an object, if it is there. */
  void delete(String key) throws IOException;
}
