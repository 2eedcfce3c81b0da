package dev.homelake.silver.store;

import static java.util.Objects.requireNonNull;

/**
 * An object of a store.
 *
 * @param key its name below the store's prefix, with slashes between folders
 * @param bytes its size
 */
public record StoredObject(String key, long bytes) {

  public StoredObject {
    requireNonNull(key, "key is null");
  }
}
