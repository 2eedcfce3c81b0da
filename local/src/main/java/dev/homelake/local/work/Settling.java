package dev.homelake.local.work;

import dev.homelake.local.events.EventQueue;
import dev.homelake.local.events.QueueCounts;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/** Waits until a queue has nothing left to do. */
final class Settling {

  private static final long MILLIS_BETWEEN_LOOKS = 50;
  private static final int LOOKS_BETWEEN_CHECKS = 40;

  /** Longer than any pause between two attempts. */
  private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(10);

  private Settling() {}

  /** Looks whether there is somebody who works on the events. */
  @FunctionalInterface
  interface Check {
    /** Throws if there is nobody. */
    void run() throws IOException;
  }

  /**
   * Waits.
   *
   * @param left is told how many events are left
   * @throws IOException if nothing gets done any more
   * @throws dev.homelake.local.Problem if the disk is full
   */
  static void wait(EventQueue queue, FreeSpace space, Consumer<QueueCounts> left, Check check)
      throws IOException, InterruptedException {
    QueueCounts last = queue.counts();
    long moved = System.nanoTime();
    for (long look = 0; last.waiting() > 0; look++) {
      left.accept(last);
      if (look % LOOKS_BETWEEN_CHECKS == 0) {
        check.run();
        if (last.retrying() > 0) {
          space.require(0);
        }
      }
      Thread.sleep(MILLIS_BETWEEN_LOOKS);
      QueueCounts now = queue.counts();
      moved = now.equals(last) ? moved : System.nanoTime();
      if (System.nanoTime() - moved > LONGEST_STANDSTILL.toNanos()) {
        throw new IOException(
            "Nothing gets done about %d uploads; \"homelake status\" may know why"
                .formatted(now.waiting()));
      }
      last = now;
    }
  }
}
