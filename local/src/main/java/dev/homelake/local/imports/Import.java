package dev.homelake.local.imports;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Problem;
import dev.homelake.local.events.QueueCounts;
import dev.homelake.local.imports.ImportResult.Fate;
import dev.homelake.local.imports.Uploading.Uploaded;
import dev.homelake.local.terminal.Farewell;
import dev.homelake.local.terminal.Numbers;
import dev.homelake.local.terminal.StatusLine;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.work.FreeSpace;
import dev.homelake.local.work.WorkingLake;
import dev.homelake.whatsapp.Quantity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings files into a lake: uploads them, waits until the functions have looked at them, and finds
 * out what became of each. For one thread.
 */
public final class Import {

  private final WorkingLake lake;
  private final Terminal terminal;

  /** Into this lake; the terminal shows how far it is. */
  public Import(WorkingLake lake, Terminal terminal) {
    this.lake = requireNonNull(lake, "lake is null");
    this.terminal = requireNonNull(terminal, "terminal is null");
  }

  /** What became of the files; one that fails stops no other. */
  public List<ImportResult> run(ChosenFiles chosen) throws IOException, InterruptedException {
    StatusLine status = terminal.status();
    FreeSpace space = FreeSpace.of(lake.folder());
    ParallelUploads uploads = new ParallelUploads(new Uploading(lake.bucket(), space), status);
    Farewell farewell = new Farewell(terminal, () -> "stopped: " + standing(uploads, chosen));
    try {
      uploads.run(chosen.files());
      settle(uploads, chosen);
    } finally {
      farewell.close();
    }
    status.clear();
    List<ImportResult> results = new ArrayList<>();
    try (Fates fates = new Fates(lake)) {
      for (Uploaded upload : uploads.done()) {
        results.add(fates.of(upload));
      }
    }
    for (ParallelUploads.Failed failed : uploads.failed()) {
      results.add(ImportResult.of(failed.file(), Fate.FAILED, failed.reason()));
    }
    return results;
  }

  /** What can be done about a lake that does not work any more, and how far it is. */
  private void settle(ParallelUploads uploads, ChosenFiles chosen)
      throws IOException, InterruptedException {
    try {
      lake.settle(left -> terminal.status().show(text(left)));
      Optional<Problem> fullDisk = uploads.fullDisk();
      if (fullDisk.isPresent()) {
        throw fullDisk.get();
      }
    } catch (Problem e) {
      throw Problem.failed(e.getMessage() + "; " + standing(uploads, chosen), e.remedy(), e);
    }
  }

  private static String text(QueueCounts left) {
    return Quantity.of(left.waiting(), "upload")
        + " left to look into"
        + (left.retrying() > 0 ? ", " + left.retrying() + " being tried again" : "");
  }

  private static String standing(ParallelUploads uploads, ChosenFiles chosen) {
    int all = chosen.files().size();
    int done = uploads.done().size();
    return done == all
        ? "all is in the lake, and what nobody has looked into is next time"
        : "%s of %s in the lake; the same import brings the rest"
            .formatted(Numbers.grouped(done), Quantity.of(all, "file"));
  }
}
