package dev.homelake.local.events;

import static java.util.Objects.requireNonNull;

/**
 * An event on its way to a function.
 *
 * @param id of the event in the queue
 * @param function which one
 * @param notice what happened
 * @param attempts how often it was tried before
 */
public record Delivery(long id, String function, ObjectNotice notice, int attempts) {

  /** Refuses null. */
  public Delivery {
    requireNonNull(function, "function is null");
    requireNonNull(notice, "notice is null");
  }
}
