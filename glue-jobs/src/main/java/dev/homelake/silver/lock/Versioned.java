package dev.homelake.silver.lock;

import static java.util.Objects.requireNonNull;

/**
 * The lock's object as it was at one moment.
 *
 * @param content its bytes; not to be changed
 * @param version what they are known by
 */
@SuppressWarnings("ArrayRecordComponent") // Objects are compared by their version.
public record Versioned(byte[] content, Version version) {

  public Versioned {
    requireNonNull(content, "content is null");
    requireNonNull(version, "version is null");
  }
}
