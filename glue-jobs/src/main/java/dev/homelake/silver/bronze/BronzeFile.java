package dev.homelake.silver.bronze;

import static java.util.Objects.requireNonNull;

import dev.homelake.silver.store.StoredObject;
import dev.homelake.whatsapp.DateOrder;
import java.io.Serializable;
import java.util.Optional;

/**
 * An export in the bronze prefix.
 *
 * @param number its place among the run's files in the order of keys, from 0
 * @param key its name below the prefix
 * @param bytes its size
 * @param version tells whether its content is still the same
 * @param givenOrder how to read its dates, null if that is to be decided when it is read
 */
public record BronzeFile(int number, String key, long bytes, String version, DateOrder givenOrder)
    implements Serializable {

  public BronzeFile {
    requireNonNull(key, "key is null");
    requireNonNull(version, "version is null");
  }

  /** A file as it was listed. */
  public static BronzeFile of(int number, StoredObject object) {
    return new BronzeFile(number, object.key(), object.bytes(), object.version(), null);
  }

  /** The same file, its dates to be read in this order. */
  public BronzeFile readAs(DateOrder order) {
    return new BronzeFile(number, key, bytes, version, requireNonNull(order, "order is null"));
  }

  /** The order in which to read its dates; empty if that is to be decided when it is read. */
  public Optional<DateOrder> order() {
    return Optional.ofNullable(givenOrder);
  }

  /** The name without its folders. */
  public String name() {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  /** The object to read. */
  public StoredObject object() {
    return new StoredObject(key, bytes, version);
  }
}
