package dev.homelake.silver.launch;

import dev.homelake.silver.SilverJob;
import java.io.IOException;
import java.io.InputStream;

/**
 * Runs {@link SilverJob} for a program that keeps the standard input open for as long as it lives.
 *
 * <p>When the input ends, that program has ended, be it killed: nobody waits for this run any more,
 * and it ends, too, rather than hold the lake's lock unseen.
 */
public final class WatchedJob {

  /** Exit code of a run whose parent is gone. */
  public static final int ABANDONED = 129;

  private static final long MILLIS_TO_TIDY_UP = 3000;

  private WatchedJob() {}

  /** Runs the job once. */
  public static void main(String[] words) throws Exception {
    background("end of the parent", () -> endWith(System.in));
    SilverJob.main(words);
  }

  private static void endWith(InputStream parent) {
    try {
      while (parent.read() >= 0) {}
    } catch (IOException e) {
      // It cannot be heard any more, which is the same.
    }
    background("last resort", WatchedJob::halt);
    System.exit(ABANDONED);
  }

  private static void halt() {
    try {
      Thread.sleep(MILLIS_TO_TIDY_UP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(ABANDONED);
  }

  private static void background(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
