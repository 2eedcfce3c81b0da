package dev.homelake.local.status;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.events.QueueCounts;
import dev.homelake.local.job.RecordedRun;
import dev.homelake.local.lake.FailedEvent;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeHolder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a lake is at one moment.
 *
 * @param lake which one
 * @param holder the process that works on it, if there is one
 * @param queue events
 * @param asleep functions that cannot work here, with the reasons
 * @param failures what was given up
 * @param lastRun of the silver job
 * @param contents what is in it
 */
public record LakeStatus(
    LakeFolder lake,
    Optional<LakeHolder> holder,
    QueueCounts queue,
    Map<String, String> asleep,
    List<FailedEvent> failures,
    Optional<RecordedRun> lastRun,
    LakeContents contents) {

  /** Refuses null. */
  public LakeStatus {
    requireNonNull(lake, "lake is null");
    requireNonNull(holder, "holder is null");
    requireNonNull(queue, "queue is null");
    asleep = Map.copyOf(asleep);
    failures = List.copyOf(failures);
    requireNonNull(lastRun, "lastRun is null");
    requireNonNull(contents, "contents is null");
  }
}
