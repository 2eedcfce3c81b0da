package dev.homelake.local.imports;

import dev.homelake.local.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The files to import.
 *
 * @param files in their order
 * @param leftOut how many were left out: hidden ones and those that systems put beside files
 * @param unreadable folders and files that could not be looked at
 */
public record ChosenFiles(List<Chosen> files, int leftOut, List<Path> unreadable) {

  private static final Set<String> LITTER = Set.of("__MACOSX", "Thumbs.db", "desktop.ini");

  /** Copies. */
  public ChosenFiles {
    files = List.copyOf(files);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * A file.
   *
   * @param file where it is
   * @param place where it goes
   * @param bytes its size
   */
  public record Chosen(Path file, UploadPlace place, long bytes) {}

  /**
   * Looks at files and, with all that is below them, at folders.
   *
   * @throws Problem if one of the paths is not there
   */
  public static ChosenFiles in(List<Path> paths) throws IOException {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw Problem.wrongUse(
            "cannot import " + path + ": there is no such file or folder",
            "Check the path; quote blanks.");
      }
    }
    Walk walk = new Walk();
    for (Path path : paths) {
      Path real = path.toAbsolutePath().normalize();
      if (Files.isDirectory(real)) {
        walk.base = real.getParent() == null ? real : real.getParent();
        Files.walkFileTree(real, walk);
      } else {
        walk.add(real, real.getFileName(), Files.size(real));
      }
    }
    return new ChosenFiles(walk.files, walk.leftOut, walk.unreadable);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {

    private final List<Chosen> files = new ArrayList<>();
    private final List<Path> unreadable = new ArrayList<>();
    private int leftOut;
    private Path base;

    void add(Path file, Path name, long bytes) {
      files.add(new Chosen(file, UploadPlace.of(name), bytes));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean isStart = base.equals(folder.getParent());
      if (!isStart && isLitter(folder)) {
        leftOut++;
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isLitter(file) || !attributes.isRegularFile()) {
        leftOut++;
      } else {
        add(file, base.relativize(file), attributes.size());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
      unreadable.add(file);
      return FileVisitResult.CONTINUE;
    }

    private static boolean isLitter(Path file) {
      String name = file.getFileName().toString();
      return name.startsWith(".") || LITTER.contains(name);
    }
  }
}
