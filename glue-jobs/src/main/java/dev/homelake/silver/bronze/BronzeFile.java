package dev.homelake.silver.bronze;

import static java.util.Objects.requireNonNull;

import dev.homelake.silver.store.StoredObject;
import java.io.Serializable;

/**
 * An export in the bronze prefix.
 *
 * @param number its place among the run's files in the order of keys, from 0
 * @param key its name below the prefix
 * @param bytes its size
 */
public record BronzeFile(int number, String key, long bytes) implements Serializable {

  public BronzeFile {
    requireNonNull(key, "key is null");
  }

  /** The name without its folders. */
  public String name() {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  /** The object to read. */
  public StoredObject object() {
    return new StoredObject(key, bytes);
  }
}
