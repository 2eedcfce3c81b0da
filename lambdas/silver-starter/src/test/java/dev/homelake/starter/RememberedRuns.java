package dev.homelake.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A job that remembers how it was started. */
final class RememberedRuns implements JobRuns {

  final List<Optional<DateWindow>> started = new ArrayList<>();
  boolean isBusy;

  @Override
  public Optional<String> start(Optional<DateWindow> window) {
    if (isBusy) {
      return Optional.empty();
    }
    started.add(window);
    return Optional.of("jr_" + started.size());
  }
}
