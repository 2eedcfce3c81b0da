package dev.homelake.local.imports;

import dev.homelake.local.Problem;
import dev.homelake.local.imports.Uploading.Uploaded;
import dev.homelake.local.terminal.Numbers;
import dev.homelake.local.terminal.StatusLine;
import dev.homelake.whatsapp.Quantity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Uploads several files at a time and shows how far it is. One that fails stops no other. */
final class ParallelUploads {

  private static final int AT_A_TIME = 3;

  private final Uploading uploading;
  private final StatusLine status;
  private final List<Uploaded> done = new ArrayList<>();
  private final List<Failed> failed = new ArrayList<>();
  private Problem problem;

  ParallelUploads(Uploading uploading, StatusLine status) {
    this.uploading = uploading;
    this.status = status;
  }

  /**
   * A file that could not be uploaded.
   *
   * @param file which one
   * @param reason why not
   */
  record Failed(Path file, String reason) {}

  /** Uploads all of them. */
  void run(List<ChosenFiles.Chosen> files) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      for (ChosenFiles.Chosen file : files) {
        threads.execute(() -> upload(file, files.size()));
      }
      threads.shutdown();
      threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } finally {
      threads.shutdownNow();
    }
  }

  private void upload(ChosenFiles.Chosen file, int all) {
    if (fullDisk().isPresent()) {
      return;
    }
    try {
      Uploaded uploaded = uploading.upload(file);
      note(uploaded, all);
    } catch (Problem e) {
      // It is so for all that are left, too.
      stop(e);
    } catch (IOException | RuntimeException e) {
      note(new Failed(file.file(), reason(e)));
    }
  }

  private static String reason(Exception e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return e.getMessage() + (root == e ? "" : ": " + root.getMessage());
  }

  private synchronized void note(Uploaded uploaded, int all) {
    done.add(uploaded);
    status.show(
        "uploading %s of %s"
            .formatted(Numbers.grouped(done.size() + failed.size()), Quantity.of(all, "file")));
  }

  private synchronized void note(Failed file) {
    failed.add(file);
  }

  private synchronized void stop(Problem reason) {
    problem = reason;
  }

  /** Why the rest was not tried, if it was not. */
  synchronized Optional<Problem> fullDisk() {
    return Optional.ofNullable(problem);
  }

  /** Those that are in the bucket. */
  synchronized List<Uploaded> done() {
    return List.copyOf(done);
  }

  /** Those that are not. */
  synchronized List<Failed> failed() {
    return List.copyOf(failed);
  }
}
