package dev.homelake.silver.lock;

import static java.util.Objects.requireNonNull;

/**
 * Which content the lock's object has. The same content may have the same version again.
 *
 * @param value as its store spells it
 */
public record Version(String value) {

  public Version {
    requireNonNull(value, "value is null");
  }
}
