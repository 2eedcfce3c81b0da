package dev.homelake.local.work;

import dev.homelake.local.events.EventQueue;
import java.util.function.LongConsumer;

/** Waits until a queue has nothing left to do. */
final class Settling {

  private static final long MILLIS_BETWEEN_LOOKS = 50;

  private Settling() {}

  /**
   * Waits.
   *
   * @param waiting is told how many events are left
   * @param check throws if there is nobody who works on them
   */
  static void wait(EventQueue queue, LongConsumer waiting, Runnable check)
      throws InterruptedException {
    for (long left = queue.counts().waiting(); left > 0; left = queue.counts().waiting()) {
      waiting.accept(left);
      check.run();
      Thread.sleep(MILLIS_BETWEEN_LOOKS);
    }
  }
}
