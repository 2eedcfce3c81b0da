package dev.homelake.local.transfer;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.keys.Area;
import java.time.Instant;

/**
 * An object as a bucket lists it.
 *
 * @param key its key
 * @param size bytes
 * @param eTag without quotes
 * @param modified when it was written
 * @param storage where it is kept
 */
record Found(String key, long size, String eTag, Instant modified, Storage storage) {

  Found {
    requireNonNull(key, "key is null");
    requireNonNull(eTag, "eTag is null");
    requireNonNull(modified, "modified is null");
    requireNonNull(storage, "storage is null");
  }

  /** Whether an object can be read right away. */
  enum Storage {
    AT_HAND,
    /** It has to be restored first, which takes hours; a restored one is at hand for some days. */
    ARCHIVED
  }

  /** The rest of the key behind an area's prefix. */
  String path(Area area) {
    return key.substring(area.prefix().length());
  }

  /** Whether it only stands for a folder, as consoles make them. */
  boolean isFolderMark() {
    return key.endsWith("/") && size == 0;
  }

  /** Says nothing of the key, which may hold names. */
  @Override
  public String toString() {
    return "Found[" + size + " bytes, " + eTag + "]";
  }
}
