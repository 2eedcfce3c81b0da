package dev.homelake.edge.events;

/**
 * Some records of a notification could not be handled; it is worth delivering it again. It has no
 * causes: Lambda prints those with their messages, which may hold names.
 */
public final class RecordsFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Stands for all failures. */
  RecordsFailedException(int records, int failed) {
    super(
        "Cannot handle %d of %d records; the log says why, line by line"
            .formatted(failed, records));
  }
}
