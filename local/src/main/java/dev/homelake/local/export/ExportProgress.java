package dev.homelake.local.export;

import dev.homelake.local.terminal.Numbers;
import dev.homelake.local.terminal.StatusLine;
import java.util.List;

/** Tells how far an export is. For one thread. */
final class ExportProgress {

  private static final long STEP = 4_000_000L;

  private final StatusLine status;
  private final int files;
  private final long bytes;
  private int filesDone;
  private long bytesDone;
  private long shownAt = -STEP;

  ExportProgress(StatusLine status, List<SourceFile> files) {
    this.status = status;
    this.files = files.size();
    this.bytes = files.stream().mapToLong(SourceFile::bytes).sum();
  }

  void read(long more) {
    bytesDone += more;
    if (bytesDone - shownAt >= STEP) {
      shownAt = bytesDone;
      show();
    }
  }

  void fileDone() {
    filesDone++;
    if (filesDone % 100 == 0) {
      show();
    }
  }

  private void show() {
    status.show(
        "%s of %s files, %s of %s"
            .formatted(
                Numbers.grouped(filesDone),
                Numbers.grouped(files),
                Numbers.size(bytesDone),
                Numbers.size(bytes)));
  }
}
