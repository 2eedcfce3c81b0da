package dev.homelake.local.status;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.chats.DuckDbMessages;
import dev.homelake.local.events.EventQueue;
import dev.homelake.local.job.JobJournal;
import dev.homelake.local.job.RecordedRun;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeHolder;
import dev.homelake.local.photos.SqlitePhotoIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks at a lake, again and again; counts messages only when those may have changed. Safe for use
 * by several threads.
 */
public final class StatusSource {

  private final LakeFolder lake;
  private final EventQueue queue;
  private final JobJournal journal;
  private final Holder holder;
  private final RejectedUploads rejected;
  private Optional<DuckDbMessages.Totals> counted = Optional.empty();
  private Optional<Instant> countedAt = Optional.empty();

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
    this.rejected = new RejectedUploads(lake);
  }

  /** The lake as it is now. */
  public LakeStatus look() throws IOException {
    return new LakeStatus(
        lake,
        holder.now(),
        queue.counts(),
        queue.asleep(),
        queue.failures(),
        journal.last(),
        new LakeContents(photos(), messages(), rejected.count()));
  }

  private long photos() {
    if (!Files.exists(lake.photos())) {
      return 0;
    }
    try (SqlitePhotoIndex index = SqlitePhotoIndex.open(lake.photos())) {
      return index.count();
    }
  }

  /** Takes a while where there are many dates; they change with a run only. */
  private synchronized DuckDbMessages.Totals messages() {
    Optional<Instant> built = journal.lastGood().flatMap(RecordedRun::ended);
    if (counted.isEmpty() || !built.equals(countedAt)) {
      try (DuckDbMessages messages = new DuckDbMessages(lake.silver())) {
        counted = Optional.of(messages.totals());
        countedAt = built;
      }
    }
    return counted.get();
  }
}
