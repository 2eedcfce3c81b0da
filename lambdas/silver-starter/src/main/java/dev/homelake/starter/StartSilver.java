package dev.homelake.starter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.keys.Area;
import dev.homelake.edge.silver.ManifestHead;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Starts the silver job if the table is not made of the exports that are there: if exports came,
 * went or changed since the job wrote down what the table is made of, or if a run left dates
 * unfinished. Who asks, and why, makes no difference: what is in the bucket decides.
 *
 * <p>Safe for use by several threads; that two of them start one run is the job's care.
 */
public final class StartSilver {

  /**
   * The most that is read of new exports, in bytes: held in memory, and a second of a processor.
   */
  static final long MOST_BYTES = 64 << 20;

  private final Bucket bucket;
  private final JobRuns runs;
  private final WindowSearch windows;

  /**
   * The use case.
   *
   * @param bucket the lake's
   * @param runs of the lake's job
   */
  public StartSilver(Bucket bucket, JobRuns runs) {
    this(bucket, runs, MOST_BYTES);
  }

  StartSilver(Bucket bucket, JobRuns runs, long mostBytes) {
    this.bucket = requireNonNull(bucket, "bucket is null");
    this.runs = requireNonNull(runs, "runs is null");
    this.windows = new WindowSearch(bucket, mostBytes);
  }

  /** Looks, and starts a run if there is something for it to do. */
  Outcome check() throws IOException {
    Optional<List<IndexedExport>> index = index();
    BronzeChanges changes =
        BronzeChanges.between(
            bucket.summaries(Area.BRONZE_WHATSAPP.prefix()), index.orElse(List.of()));
    boolean atRest = isAtRest();
    if (changes.isEmpty() && atRest) {
      return Outcome.upToDate(changes);
    }
    Optional<DateWindow> window = Optional.empty();
    Optional<Exception> failure = Optional.empty();
    // What a run left, and what nobody knows yet, the job finds by itself.
    if (index.isPresent() && atRest) {
      try {
        window = windows.of(changes);
      } catch (IOException | RuntimeException e) {
        // The job leaves an export that cannot be read to the next run, and does the rest.
        failure = Optional.of(e);
      }
    }
    return Outcome.of(runs.start(window), changes, window, failure);
  }

  private Optional<List<IndexedExport>> index() throws IOException {
    Optional<ObjectInfo> object = bucket.head(JobIndex.KEY);
    if (object.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream json = bucket.open(object.get())) {
      return JobIndex.read(new String(json.readAllBytes(), UTF_8), bucket.name());
    }
  }

  /** Whether the last run, if there was one, left nothing to be done. */
  private boolean isAtRest() throws IOException {
    Optional<ObjectInfo> manifest = bucket.head(ManifestHead.KEY);
    if (manifest.isEmpty()) {
      return true;
    }
    try (InputStream json = bucket.open(manifest.get())) {
      return ManifestHead.isAtRest(json.readNBytes(ManifestHead.BYTES));
    }
  }
}
