package dev.homelake.silver.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many that try the same at the same moment. */
final class Race {

  private Race() {}

  interface Attempt {
    boolean by(String racer) throws Exception;
  }

  /** Who of that many succeeded. */
  static List<String> winners(int racers, Attempt attempt) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(racers);
    CyclicBarrier start = new CyclicBarrier(racers);
    try {
      List<Callable<String>> attempts = new ArrayList<>();
      for (int i = 0; i < racers; i++) {
        String racer = "racer-" + i;
        attempts.add(
            () -> {
              start.await();
              return attempt.by(racer) ? racer : "";
            });
      }
      List<String> winners = new ArrayList<>();
      for (Future<String> done : threads.invokeAll(attempts)) {
        winners.add(done.get());
      }
      winners.removeIf(String::isEmpty);
      return winners;
    } finally {
      threads.shutdownNow();
    }
  }
}
