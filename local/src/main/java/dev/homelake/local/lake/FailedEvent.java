package dev.homelake.local.lake;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Something that happened to an object and could not be handled, however often it was tried.
 *
 * @param key the object's
 * @param function which one failed
 * @param reason of the last attempt, without names or texts
 * @param attempts how many there were
 * @param last when the last one was
 */
public record FailedEvent(String key, String function, String reason, int attempts, Instant last) {

  /** Refuses null. */
  public FailedEvent {
    requireNonNull(key, "key is null");
    requireNonNull(function, "function is null");
    requireNonNull(reason, "reason is null");
    requireNonNull(last, "last is null");
  }
}
