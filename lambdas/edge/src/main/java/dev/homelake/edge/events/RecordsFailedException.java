package dev.homelake.edge.events;

import java.util.List;

/** Some records of a notification could not be handled; it is worth delivering it again. */
public final class RecordsFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Stands for all failures; the first is the cause, the others are suppressed. */
  RecordsFailedException(int records, List<Exception> failures) {
    super(
        "Cannot handle %d of %d records; the log says why, line by line"
            .formatted(failures.size(), records),
        failures.get(0));
    failures.stream().skip(1).forEach(this::addSuppressed);
  }
}
