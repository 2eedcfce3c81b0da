package dev.homelake.local.up;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Problem;
import dev.homelake.local.events.EventQueue;
import dev.homelake.local.job.JobJournal;
import dev.homelake.local.job.JobProcess;
import dev.homelake.local.job.LakeSilver;
import dev.homelake.local.job.RecordedRun.Reason;
import dev.homelake.local.sqlite.SqliteException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Starts the silver job when it is due, one run at a time, until it is closed. */
final class SilverClock implements AutoCloseable {

  private static final long MILLIS_BETWEEN_LOOKS = 1000;
  private static final long MILLIS_TO_END = 5000;

  private final SilverSchedule schedule;
  private final BronzeWatch bronze;
  private final EventQueue queue;
  private final JobJournal journal;
  private final LakeSilver silver;
  private final Clock clock;
  private final Consumer<String> notes;
  private final Thread thread = new Thread(this::watch, "silver clock");

  /**
   * Everything that it needs.
   *
   * @param notes is told what ended, in a line for people
   */
  SilverClock(
      SilverSchedule schedule,
      BronzeWatch bronze,
      EventQueue queue,
      JobJournal journal,
      LakeSilver silver,
      Clock clock,
      Consumer<String> notes) {
    this.schedule = requireNonNull(schedule, "schedule is null");
    this.bronze = requireNonNull(bronze, "bronze is null");
    this.queue = requireNonNull(queue, "queue is null");
    this.journal = requireNonNull(journal, "journal is null");
    this.silver = requireNonNull(silver, "silver is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.notes = requireNonNull(notes, "notes is null");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void watch() {
    try {
      while (true) {
        Optional<Reason> due = due();
        if (due.isPresent()) {
          run(due.get());
        }
        Thread.sleep(MILLIS_BETWEEN_LOOKS);
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private Optional<Reason> due() {
    try {
      return schedule.due(
          clock.instant(),
          new SilverSchedule.Seen(
              bronze.lastChange(),
              journal.last(),
              journal.lastGood(),
              journal.failuresInARow(),
              queue.counts().waiting() > 0));
    } catch (SqliteException e) {
      // Somebody keeps the file, or the disk is full: the next look may do.
      return Optional.empty();
    }
  }

  private void run(Reason reason) throws InterruptedException {
    try {
      JobProcess.Outcome outcome = silver.run(List.of(), LakeSilver.USUAL_HEAP, reason);
      outcome
          .report()
          .ifPresent(
              report ->
                  notes.accept(
                      "the table is up to date: %d messages on %d dates written in %.1f s"
                          .formatted(
                              report.messages().written(),
                              report.output().datesWritten(),
                              report.seconds())));
      outcome.failure().ifPresent(problem -> notes.accept(problem.getMessage()));
    } catch (Problem problem) {
      notes.accept(problem.getMessage());
    } catch (IOException | RuntimeException | Error e) {
      // Whatever it is: the next run may do better, and nobody else would start it.
      notes.accept("the table could not be built: " + e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    silver.stop();
    try {
      thread.join(MILLIS_TO_END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
