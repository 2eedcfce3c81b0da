package dev.homelake.local.job;

import static java.util.Objects.requireNonNull;

import dev.homelake.silver.launch.Progress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * A run of the silver job, as the journal has it.
 *
 * @param reason why it was started
 * @param process its parent's number
 * @param started when
 * @param ended when it ended; empty if it has not, or was killed
 * @param stage what it does or did last, and how far it was
 * @param failure why it failed, if it did
 * @param messages how many it wrote
 * @param dates how many it wrote or removed
 */
public record RecordedRun(
    Reason reason,
    long process,
    Instant started,
    Optional<Instant> ended,
    Optional<Progress> stage,
    Optional<String> failure,
    long messages,
    long dates) {

  /** Refuses null. */
  public RecordedRun {
    requireNonNull(reason, "reason is null");
    requireNonNull(started, "started is null");
    requireNonNull(ended, "ended is null");
    requireNonNull(stage, "stage is null");
    requireNonNull(failure, "failure is null");
  }

  /** Why a run was started. */
  public enum Reason {
    /** Somebody asked for it. */
    ASKED,
    /** New uploads. */
    UPLOADS,
    /** The time of day. */
    DAILY
  }

  /** How much of the table a run brings up to date. */
  public enum Scope {
    /** All of it. */
    WHOLE,
    /** Some dates. */
    RANGE
  }

  /** Whether it is at work, or was killed without a word. */
  public boolean isOpen() {
    return ended.isEmpty();
  }

  /** Whether it is at work. */
  public boolean isAtWork() {
    return isOpen()
        && ProcessHandle.of(process)
            .filter(ProcessHandle::isAlive)
            .filter(this::isParent)
            .isPresent();
  }

  /** Numbers of processes are used again: one that began after the run is another. */
  private boolean isParent(ProcessHandle handle) {
    return handle
        .info()
        .startInstant()
        .map(begun -> begun.isBefore(started.plusSeconds(1)))
        .orElse(true);
  }

  /** What a row of the journal says. */
  static RecordedRun of(ResultSet row) throws SQLException {
    Optional<Progress> stage = Optional.empty();
    String name = row.getString("stage");
    if (name != null) {
      stage =
          Optional.of(
              new Progress(Progress.Stage.valueOf(name), row.getInt("done"), row.getInt("total")));
    }
    long ended = row.getLong("ended_at");
    return new RecordedRun(
        Reason.valueOf(row.getString("reason")),
        row.getLong("process"),
        Instant.ofEpochMilli(row.getLong("started_at")),
        ended == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended)),
        stage,
        Optional.ofNullable(row.getString("failure")),
        row.getLong("messages"),
        row.getLong("dates"));
  }
}
