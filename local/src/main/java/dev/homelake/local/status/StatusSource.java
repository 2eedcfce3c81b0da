package dev.homelake.local.status;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.events.EventQueue;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeHolder;
import dev.homelake.local.silver.JobJournal;
import dev.homelake.local.silver.RecordedRun;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks at a lake, again and again; counts what is in it only when that may have changed. Safe for
 * use by several threads.
 */
public final class StatusSource {

  private final LakeFolder lake;
  private final EventQueue queue;
  private final JobJournal journal;
  private final Holder holder;
  private Counted last = new Counted(-1, Optional.empty(), null);

  /** Tells which process works on the lake. */
  @FunctionalInterface
  public interface Holder {
    /** The process, if there is one. */
    Optional<LakeHolder> now() throws IOException;
  }

  /** Looks at this lake, with a queue and a journal that are open already. */
  public StatusSource(LakeFolder lake, EventQueue queue, JobJournal journal, Holder holder) {
    this.holder = requireNonNull(holder, "holder is null");
    this.lake = requireNonNull(lake, "lake is null");
    this.queue = requireNonNull(queue, "queue is null");
    this.journal = requireNonNull(journal, "journal is null");
  }

  /** The contents, and what was handled and built when they were counted. */
  private record Counted(long handled, Optional<Instant> built, LakeContents contents) {}

  /** The lake as it is now. */
  public LakeStatus look() throws IOException {
    var counts = queue.counts();
    Optional<RecordedRun> run = journal.last();
    return new LakeStatus(
        lake,
        holder.now(),
        counts,
        queue.asleep(),
        queue.failures(),
        run,
        contents(counts.handled(), journal.lastGood().flatMap(RecordedRun::ended)));
  }

  private synchronized LakeContents contents(long handled, Optional<Instant> built) {
    if (last.handled() != handled || !last.built().equals(built)) {
      last = new Counted(handled, built, LakeContents.of(lake));
    }
    return last.contents();
  }
}
