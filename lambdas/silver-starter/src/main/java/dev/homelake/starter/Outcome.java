package dev.homelake.starter;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.log.LogLine;
import java.util.Optional;

/**
 * What a check found and did.
 *
 * @param verdict what became of it
 * @param changes of the exports
 * @param window the dates the run was given, if any
 * @param failure why no window could be looked for, if so
 * @param runId the run that was started, if any
 */
record Outcome(
    Verdict verdict,
    BronzeChanges changes,
    Optional<DateWindow> window,
    Optional<Exception> failure,
    Optional<String> runId) {

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
    requireNonNull(changes, "changes is null");
    requireNonNull(window, "window is null");
    requireNonNull(failure, "failure is null");
    requireNonNull(runId, "runId is null");
  }

  /** There was nothing to do. */
  static Outcome upToDate(BronzeChanges changes) {
    return new Outcome(
        Verdict.UP_TO_DATE, changes, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** There was something to do; without a run, one is at work already. */
  static Outcome of(
      Optional<String> runId,
      BronzeChanges changes,
      Optional<DateWindow> window,
      Optional<Exception> failure) {
    Verdict verdict = runId.isPresent() ? Verdict.STARTED : Verdict.BUSY;
    return new Outcome(verdict, changes, window, failure, runId);
  }

  /** Tells the log: counts, dates, and what kind of failure there was. */
  void describe(LogLine line) {
    line.code(verdict.name());
    line.count("unread", changes.unread().size()).count("gone", changes.gone().size());
    window.ifPresent(
        dates ->
            line.code("start_date", dates.first().toString())
                .code("end_date", dates.last().toString()));
    failure.ifPresent(e -> line.code("window_failure", e.getClass().getSimpleName()));
    runId.ifPresent(id -> line.code("run", id));
  }
}
