package dev.homelake.local.imports;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.imports.ImportResult.Fate;
import dev.homelake.local.imports.Uploading.Uploaded;
import dev.homelake.local.terminal.StatusLine;
import dev.homelake.local.work.WorkingLake;
import dev.homelake.whatsapp.Quantity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings files into a lake: uploads them, waits until the functions have looked at them, and finds
 * out what became of each. For one thread.
 */
public final class Import {

  private final WorkingLake lake;
  private final StatusLine status;

  /** Into this lake; the status line shows how far it is. */
  public Import(WorkingLake lake, StatusLine status) {
    this.lake = requireNonNull(lake, "lake is null");
    this.status = requireNonNull(status, "status is null");
  }

  /** What became of the files; one that fails stops no other. */
  public List<ImportResult> run(ChosenFiles chosen) throws IOException, InterruptedException {
    ParallelUploads uploads = new ParallelUploads(new Uploading(lake.bucket()), status);
    uploads.run(chosen.files());
    lake.settle(left -> status.show(Quantity.of(left, "upload") + " left to look into"));
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
}
