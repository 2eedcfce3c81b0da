package dev.homelake.chats.queries;

import java.time.Duration;

/** The passing of time, so that tests need not wait for it. */
public interface Waiting {

  /** A clock that only goes forward, in nanoseconds. */
  long nanoTime();

  /** Lets time pass. */
  void pause(Duration duration) throws InterruptedException;

  /** Real time. */
  Waiting REAL =
      new Waiting() {
        @Override
        public long nanoTime() {
          return System.nanoTime();
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
          Thread.sleep(duration.toMillis());
        }
      };
}
