package dev.homelake.local.export;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.s3.UnfinishedFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What of a lake is exported. Left out are hidden files, links and uploads that are under way. What
 * goes while this looks is not there; what cannot be looked at is told. For one thread.
 */
final class LakeFiles {

  private final LakeFolder lake;
  private final Set<String> shownPhotos;
  private final List<SourceFile> files = new ArrayList<>();
  private final List<LeftFile> left = new ArrayList<>();

  private LakeFiles(LakeFolder lake, Set<String> shownPhotos) {
    this.lake = lake;
    this.shownPhotos = shownPhotos;
  }

  /**
   * Looks at all of the lake.
   *
   * @param shownPhotos keys of uploads whose copies are in the gallery
   */
  static LakeFiles in(LakeFolder lake, Set<String> shownPhotos) throws IOException {
    requireNonNull(lake, "lake is null");
    LakeFiles found = new LakeFiles(lake, Set.copyOf(shownPhotos));
    for (ExportPart part : ExportPart.values()) {
      Path folder = lake.object(part.area().prefix());
      if (Files.isDirectory(folder)) {
        Files.walkFileTree(folder, found.new Walk(part, folder));
      }
    }
    found.files.sort(Comparator.comparing(SourceFile::place));
    return found;
  }

  /** In the order of their places. */
  List<SourceFile> files() {
    return List.copyOf(files);
  }

  /** What could not be looked at. */
  List<LeftFile> left() {
    return List.copyOf(left);
  }

  private void add(ExportPart part, Path folder, Path file, long bytes) {
    String below = folder.relativize(file).toString();
    if (part == ExportPart.RAW_PHOTOS && shownPhotos.contains(part.area().key(below))) {
      return;
    }
    files.add(new SourceFile(file, part.place(below), part.meaning(), bytes));
  }

  private final class Walk extends SimpleFileVisitor<Path> {

    private final ExportPart part;
    private final Path folder;

    Walk(ExportPart part, Path folder) {
      this.part = part;
      this.folder = folder;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      boolean hidden = file.getFileName().toString().startsWith(".");
      if (attributes.isRegularFile() && !hidden) {
        if (UnfinishedFile.is(file)) {
          left.add(new LeftFile(lake.bucket().relativize(file), "it is being uploaded"));
        } else {
          add(part, folder, file, attributes.size());
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      if (!(failure instanceof NoSuchFileException)) {
        left.add(LeftFile.unreadable(lake.bucket().relativize(file), failure));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, IOException failure) {
      return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(visited, failure);
    }
  }
}
