package dev.homelake.silver.store;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.nio.file.attribute.BasicFileAttributes;

/**
 * An object of a store.
 *
 * @param key its name below the store's prefix, with slashes between folders
 * @param bytes its size
 * @param version changes with the content: an entity tag, or the time of the last change
 */
public record StoredObject(String key, long bytes, String version) {

  public StoredObject {
    requireNonNull(key, "key is null");
    requireNonNull(version, "version is null");
  }

  /** A file as an object; its version is its time, in nanoseconds where they are known. */
  public static StoredObject of(String key, BasicFileAttributes file) {
    String version = String.valueOf(file.lastModifiedTime().to(NANOSECONDS));
    return new StoredObject(key, file.size(), version);
  }
}
