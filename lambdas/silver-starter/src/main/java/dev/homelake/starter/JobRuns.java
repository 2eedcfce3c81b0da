package dev.homelake.starter;

import java.util.Optional;

/** The runs of the silver job. Safe for use by several threads. */
@FunctionalInterface
public interface JobRuns {

  /**
   * Starts a run and does not wait for it.
   *
   * @param window the dates to make anew; empty if the run is to find out itself
   * @return the run's id; empty if a run is at work, for there is one at a time
   */
  Optional<String> start(Optional<DateWindow> window);
}
