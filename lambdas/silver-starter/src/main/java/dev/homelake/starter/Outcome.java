package dev.homelake.starter;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.log.LogLine;
import java.util.Optional;

/**
 * What a check found and did.
 *
 * @param verdict what became of it
 * @param unread exports that are new or have changed
 * @param gone exports that have changed or are no longer there
 * @param window the dates the run was given, if any
 * @param runId the run that was started, if any
 */
record Outcome(
    Verdict verdict, int unread, int gone, Optional<DateWindow> window, Optional<String> runId) {

  /** What became of a check. */
  enum Verdict {
    /** The table is made of the exports that are there. */
    UP_TO_DATE,
    /** A run was started. */
    STARTED,
    /** There is something to do, but a run is at work: look again when it has ended. */
    BUSY
  }

  Outcome {
    requireNonNull(verdict, "verdict is null");
    requireNonNull(window, "window is null");
    requireNonNull(runId, "runId is null");
  }

  /** Tells the log: counts and dates. */
  void describe(LogLine line) {
    line.code(verdict.name()).count("unread", unread).count("gone", gone);
    window.ifPresent(
        dates ->
            line.code("start_date", dates.first().toString())
                .code("end_date", dates.last().toString()));
    runId.ifPresent(id -> line.code("run", id));
  }
}
