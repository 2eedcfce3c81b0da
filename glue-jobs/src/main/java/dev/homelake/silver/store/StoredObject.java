package dev.homelake.silver.store;

import static java.util.Objects.requireNonNull;

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
}
