package dev.homelake.local.export;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.photos.PhotoIndexException;
import dev.homelake.local.Problem;
import dev.homelake.local.files.PrivateFolder;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.terminal.Numbers;
import dev.homelake.local.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes an export or brings one up to date. May be killed at any moment and run again. */
final class ExportRun {

  /** Room that is not to be filled. */
  private static final long SPARE = 50_000_000L;

  private final LakeFolder lake;
  private final ExportFolder export;
  private final Terminal terminal;
  private final Clock clock;
  private final List<LeftFile> left = new ArrayList<>();
  private final List<ExportedFile> exported = new ArrayList<>();
  private int newFiles;
  private long newBytes;

  ExportRun(LakeFolder lake, ExportFolder export, Terminal terminal, Clock clock) {
    this.lake = requireNonNull(lake, "lake is null");
    this.export = requireNonNull(export, "export is null");
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /**
   * Runs it.
   *
   * @param temporary where the list of photos is written first
   */
  ExportResult run(OldFiles.Treatment oldFiles, Path temporary) throws IOException {
    export.tidyUp();
    Optional<Manifest> before = Manifest.in(export.path());
    terminal.status().show("looking at the lake");
    Optional<PhotoList> photos = photos();
    LakeFiles files = LakeFiles.in(lake, photos.map(PhotoList::sources).orElse(Set.of()));
    left.addAll(files.left());
    checkSpace(files.files());
    copyAll(files.files());
    if (photos.isPresent()) {
      try (PrivateFolder folder = PrivateFolder.in(temporary, "homelake-export-")) {
        photoFiles(photos.get(), folder.path());
      }
    }
    int removed = old(before, oldFiles);
    exported.sort(Comparator.comparing(ExportedFile::path));
    return new ExportResult(manifest(before), newFiles, newBytes, removed, left);
  }

  /** Whatever is wrong with the index, the photos themselves are to be exported. */
  private Optional<PhotoList> photos() {
    try {
      return Optional.of(PhotoList.of(lake));
    } catch (PhotoIndexException e) {
      left.add(new LeftFile(lake.photos(), LeftFile.UNREADABLE + e.getMessage()));
      return Optional.empty();
    }
  }

  /** What the lake does not show now may still be in it, unless all of it could be read. */
  private int old(Optional<Manifest> before, OldFiles.Treatment wanted) throws IOException {
    boolean whole = left.stream().allMatch(LeftFile::isInOrder);
    OldFiles old = OldFiles.of(before, exported, export.path());
    if (!whole) {
      exported.addAll(old.asTheyWere());
      return 0;
    }
    int removed = old.treat(wanted);
    exported.addAll(old.kept());
    return removed;
  }

  private void checkSpace(List<SourceFile> files) throws IOException {
    long needed = 0;
    for (SourceFile file : files) {
      Path target = export.path().resolve(file.place());
      if (!Files.isRegularFile(target) || Files.size(target) != file.bytes()) {
        needed += file.bytes();
      }
    }
    long usable = export.usableBytes();
    if (needed > 0 && needed + SPARE > usable) {
      throw Problem.failed(
          "cannot export to %s: %s are needed and %s are free"
              .formatted(export.path(), Numbers.size(needed + SPARE), Numbers.size(usable)),
          "Make room, or choose a folder on another disk.");
    }
  }

  private void copyAll(List<SourceFile> files) {
    ExportProgress progress = new ExportProgress(terminal.status(), files);
    FileCopy copy = new FileCopy(export.path(), progress::read);
    for (SourceFile file : files) {
      try {
        take(copy.bring(file));
      } catch (IOException e) {
        left.add(LeftFile.unreadable(lake.bucket().relativize(file.file()), e));
      }
      progress.fileDone();
    }
  }

  private void take(FileCopy.Copied copied) {
    exported.add(copied.file());
    if (copied.isNew()) {
      newFiles++;
      newBytes += copied.file().bytes();
    }
  }

  /** The table is written anew only with the array: its bytes need not be the same each time. */
  private void photoFiles(PhotoList photos, Path temporary) throws IOException {
    Path json = temporary.resolve(PhotoList.JSON_FILE);
    photos.writeJson(json);
    FileCopy copy = new FileCopy(export.path(), bytes -> {});
    FileCopy.Copied copied = copy.bring(source(json, "list of the photos, JSON"));
    take(copied);
    Path there = export.path().resolve(PhotoList.PARQUET_FILE);
    String what = "list of the photos, Parquet";
    if (!copied.isNew() && Files.isRegularFile(there)) {
      take(copy.bring(source(there, what)));
      return;
    }
    Path parquet = temporary.resolve(PhotoList.PARQUET_FILE);
    try {
      PhotoList.writeParquet(json, parquet);
    } catch (SQLException e) {
      throw Problem.failed(
          "cannot write the list of photos as Parquet: " + e.getMessage(),
          "Is there room in " + temporary.getParent() + "? Then run the export again.",
          e);
    }
    take(copy.bring(source(parquet, what)));
  }

  private static SourceFile source(Path file, String what) throws IOException {
    return new SourceFile(file, file.getFileName().toString(), what, Files.size(file));
  }

  /** Where nothing has changed the old one stays, so that it and the sums keep their bytes. */
  private Manifest manifest(Optional<Manifest> before) {
    if (before.isPresent()
        && before.get().files().equals(exported)
        && Files.isRegularFile(export.path().resolve(Manifest.SUMS))) {
      return before.get();
    }
    Manifest manifest = new Manifest(clock.instant().truncatedTo(ChronoUnit.SECONDS), exported);
    try {
      manifest.write(export.path());
    } catch (IOException e) {
      throw FileCopy.cannotWrite(export.path().resolve(Manifest.FILE), e);
    }
    return manifest;
  }
}
