package dev.homelake.silver.state;

import static java.util.Objects.requireNonNull;

import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.table.WrittenDate;
import java.util.List;
import java.util.Optional;

/**
 * What the last run that changed the table set out to do and has done. Written twice: before its
 * first change, with the dates in progress; after its last, with the counts. Whoever finds
 * unfinished dates knows that the run was cut off, and which dates to do again.
 *
 * @param runId the run that wrote it
 * @param unfinished dates that may not be as the exports say; empty if that may be all of them
 * @param written dates that stand, in their order
 * @param dropped dates that are gone
 */
public record RunManifest(
    String runId, Optional<DateSet> unfinished, List<WrittenDate> written, DateSet dropped) {

  /** What may not be as the exports say if nothing is known. */
  public static final Optional<DateSet> ALL = Optional.empty();

  public RunManifest {
    requireNonNull(runId, "runId is null");
    requireNonNull(unfinished, "unfinished is null");
    written = List.copyOf(written);
    requireNonNull(dropped, "dropped is null");
  }

  /** The manifest of a run that is about to change these dates. */
  public static RunManifest started(String runId, Optional<DateSet> dates) {
    return new RunManifest(runId, dates, List.of(), DateSet.EMPTY);
  }

  /** Whether any date may not be as the exports say. */
  public boolean isOpen() {
    return unfinished.isEmpty() || !unfinished.get().isEmpty();
  }
}
