package dev.homelake.local.job;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeKey;
import dev.homelake.local.sqlite.SqliteException;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.silver.launch.Progress;
import dev.homelake.silver.report.RunReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the silver job on a lake that is at work, over its S3 as on AWS, and keeps a journal of the
 * runs. While another run is at work it waits for its end. For one thread.
 */
public final class LakeSilver {

  /** Enough for millions of messages. */
  public static final long USUAL_HEAP = 2L << 30;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
  private static final long MILLIS_BETWEEN_LOOKS = 200;
  private static final long MILLIS_AFTER_BUSY = 10_000;

  private final JobProcess job;
  private final LakeFolder lake;
  private final LakeKey key;
  private final JobJournal journal;
  private final Clock clock;
  private volatile boolean stopping;

  /**
   * For one lake.
   *
   * @param terminal shows how far the job is
   * @param key with the address of the lake's S3
   */
  public LakeSilver(
      Installation installation,
      Terminal terminal,
      LakeFolder lake,
      LakeKey key,
      JobJournal journal,
      Clock clock) {
    this.clock = requireNonNull(clock, "clock is null");
    this.job = new JobProcess(installation, terminal);
    this.lake = requireNonNull(lake, "lake is null");
    this.key = requireNonNull(key, "key is null");
    this.journal = requireNonNull(journal, "journal is null");
  }

  /**
   * Runs the job to its end.
   *
   * @param more arguments besides the places
   * @param heapBytes how much heap it may take
   * @param reason why it runs, for the journal
   * @throws Problem if it failed before it had published anything
   */
  public JobProcess.Outcome run(List<String> more, long heapBytes, RecordedRun.Reason reason)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("--bucket", LakeFolder.BUCKET));
    arguments.addAll(more);
    JobProcess.Order order = new JobProcess.Order(arguments, heapBytes, 0, environment());
    Instant patient = clock.instant().plus(LONGEST_WAIT);
    while (true) {
      try {
        awaitOther(patient);
        // What changes nothing stands in no journal.
        return more.contains("--dry-run")
            ? withReport(job.run(order, progress -> {}))
            : recorded(order, reason, scope(more));
      } catch (LakeBusyException busy) {
        if (clock.instant().isAfter(patient)) {
          throw busy.problem();
        }
        // One that stands in no journal: started by hand, with places.
        Thread.sleep(MILLIS_AFTER_BUSY);
      }
    }
  }

  private static RecordedRun.Scope scope(List<String> arguments) {
    return arguments.contains("--start-date") || arguments.contains("--end-date")
        ? RecordedRun.Scope.RANGE
        : RecordedRun.Scope.WHOLE;
  }

  /** Asks the journal, for a job that is started only to find the lake busy costs a second. */
  private void awaitOther(Instant patient) throws InterruptedException {
    while (journal.last().map(RecordedRun::isAtWork).orElse(false)
        && clock.instant().isBefore(patient)) {
      Thread.sleep(MILLIS_BETWEEN_LOOKS);
    }
  }

  /** Ends the run that is at work, if there is one; for other threads. The next run goes on. */
  public void stop() {
    stopping = true;
    job.stop();
  }

  private JobProcess.Outcome recorded(
      JobProcess.Order order, RecordedRun.Reason reason, RecordedRun.Scope scope)
      throws IOException {
    JobJournal.Entry entry = journal.begin(reason, scope);
    try {
      JobProcess.Outcome outcome = withReport(job.run(order, progress -> note(entry, progress)));
      entry.ended(outcome);
      return outcome;
    } catch (LakeBusyException e) {
      entry.dropped();
      throw e;
    } catch (IOException | RuntimeException | Error e) {
      if (!stopping) {
        noteFailure(entry, e);
      }
      throw e;
    }
  }

  /** How far the run is, is worth no failure of the run. */
  private static void note(JobJournal.Entry entry, Progress progress) {
    try {
      entry.at(progress);
    } catch (SqliteException e) {
      // The next step may be noted.
    }
  }

  private static void noteFailure(JobJournal.Entry entry, Throwable failure) {
    try {
      entry.failed(
          failure instanceof Problem
              ? failure.getMessage()
              : "the job could not be started: " + failure.getClass().getSimpleName());
    } catch (SqliteException e) {
      failure.addSuppressed(e);
    }
  }

  private Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL_S3", key.endpoint().orElseThrow().toString(),
        "AWS_REGION", LakeFolder.REGION,
        "AWS_ACCESS_KEY_ID", key.key().id(),
        "AWS_SECRET_ACCESS_KEY", key.key().secret(),
        // Temporary credentials of the user's own would be taken for this key's.
        "AWS_SESSION_TOKEN", "");
  }

  /** The report lies in the bucket, which is a folder here. */
  private JobProcess.Outcome withReport(JobProcess.Outcome outcome) throws IOException {
    String bucket = "s3://" + LakeFolder.BUCKET + "/";
    Optional<String> uri = outcome.reportUri().filter(text -> text.startsWith(bucket));
    if (uri.isEmpty()) {
      return outcome;
    }
    String json = Files.readString(lake.object(uri.get().substring(bucket.length())));
    return new JobProcess.Outcome(
        outcome.said(),
        outcome.reportUri(),
        Optional.of(RunReportReader.read(json)),
        outcome.failure());
  }
}
