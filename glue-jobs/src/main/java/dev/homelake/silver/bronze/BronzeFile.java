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
 * @param settlement how to read its dates, null if that is to be decided when it is read
 */
public record BronzeFile(int number, String key, long bytes, String version, Settlement settlement)
    implements Serializable {

  public BronzeFile {
    requireNonNull(key, "key is null");
    requireNonNull(version, "version is null");
  }

  /** A file as it was listed. */
  public static BronzeFile of(int number, StoredObject object) {
    return new BronzeFile(number, object.key(), object.bytes(), object.version(), null);
  }

  /**
   * How the dates of a file are read.
   *
   * @param learntOrder the order that another export of the chat taught, for what could but be
   *     guessed; null if the file is read as it alone tells
   */
  public record Settlement(DateOrder learntOrder) implements Serializable {

    /** The order that another export of the chat taught; empty if none did. */
    public Optional<DateOrder> learnt() {
      return Optional.ofNullable(learntOrder);
    }
  }

  /** The same file, its dates to be read as it alone tells, but for what another export taught. */
  public BronzeFile settled(Optional<DateOrder> learnt) {
    return new BronzeFile(number, key, bytes, version, new Settlement(learnt.orElse(null)));
  }

  /** How to read its dates; empty if that is to be decided when it is read. */
  public Optional<Settlement> settled() {
    return Optional.ofNullable(settlement);
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
