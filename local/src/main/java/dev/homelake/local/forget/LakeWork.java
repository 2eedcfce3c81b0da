package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.keys.Area;
import dev.homelake.local.Problem;
import dev.homelake.local.job.JobProcess;
import dev.homelake.local.lake.FailedEvent;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.photos.SqlitePhotoIndex;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.work.WorkingLake;
import dev.homelake.silver.bronze.BronzeFiles;
import dev.homelake.whatsapp.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The steps that plans are made of, on a lake at work; each says what it does. For one thread. */
final class LakeWork {

  private static final byte[] NOTHING = {};

  private final WorkingLake lake;
  private final Terminal terminal;

  LakeWork(WorkingLake lake, Terminal terminal) {
    this.lake = requireNonNull(lake, "lake is null");
    this.terminal = requireNonNull(terminal, "terminal is null");
  }

  Bucket bucket() {
    return lake.bucket();
  }

  LakeFolder folder() {
    return lake.folder();
  }

  void say(String doing) {
    terminal.status().show(doing);
  }

  void delete(String what, Collection<String> keys) throws IOException {
    int done = 0;
    for (String key : keys) {
      say("removing " + what + ": " + ++done + " of " + keys.size());
      bucket().delete(key);
    }
  }

  /**
   * Lets the functions hear of objects that are not there any more: what was made of them stayed,
   * for their removal was told to nobody.
   */
  void tellOfRemoval(Collection<String> keys) throws IOException {
    for (String key : keys) {
      bucket().put(key, Content.of("application/octet-stream", NOTHING));
      bucket().delete(key);
    }
  }

  /** Waits until the functions have done what there is to do. */
  void settle() throws IOException, InterruptedException {
    lake.settle(left -> say(Quantity.of(left.waiting(), "event") + " left to handle"));
  }

  /**
   * Brings the table up to date. Without exports a run empties the table only if it is told so.
   *
   * @throws Problem if the table does not hold what it should then
   */
  void buildSilver() throws IOException, InterruptedException {
    say("building the table of messages");
    boolean empty =
        bucket().list(Area.BRONZE_WHATSAPP.prefix()).stream().noneMatch(BronzeFiles::isExport);
    JobProcess.Outcome outcome = lake.buildSilver(empty ? List.of("--mode", "full") : List.of());
    if (outcome.failure().isPresent()) {
      throw outcome.failure().get();
    }
  }

  /**
   * Leaves no trace of objects that are gone in what the lake notes about them: their keys may name
   * what is forgotten.
   */
  void forgetTheGone() throws IOException {
    Set<String> gone = new HashSet<>();
    for (FailedEvent failed : lake.failures()) {
      if (bucket().head(failed.key()).isEmpty()) {
        gone.add(failed.key());
      }
    }
    lake.forgetFailures(gone::contains);
    if (Files.exists(folder().photos())) {
      try (SqlitePhotoIndex index = SqlitePhotoIndex.open(folder().photos())) {
        index.purge();
      }
    }
  }

  /** How many events of objects that these begin with were given up. */
  long failures(Collection<String> prefixes) {
    return lake.failures().stream()
        .filter(failed -> prefixes.stream().anyMatch(failed.key()::startsWith))
        .count();
  }
}
