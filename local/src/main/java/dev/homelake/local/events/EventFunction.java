package dev.homelake.local.events;

/** A function that hears of objects. Called by several threads. */
@FunctionalInterface
public interface EventFunction {

  /**
   * Handles an event.
   *
   * @param requestId of this delivery, for the log
   * @throws RuntimeException if the event is worth another delivery; its message names no names
   */
  void handle(ObjectNotice notice, String requestId);
}
