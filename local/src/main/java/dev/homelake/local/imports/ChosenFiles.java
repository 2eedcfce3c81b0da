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
 * @param links within folders, which are not followed: they would bring things twice
 * @param unreadable what could not be looked at, or is neither file nor folder
 */
public record ChosenFiles(
    List<Chosen> files, int leftOut, List<Path> links, List<Path> unreadable) {

  private static final Set<String> LITTER = Set.of("__MACOSX", "Thumbs.db", "desktop.ini");

  /** Copies. */
  public ChosenFiles {
    files = List.copyOf(files);
    links = List.copyOf(links);
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
   * Looks at files and, with all that is below them, at folders; also where a path is a link to
   * one.
   *
   * @throws Problem if one of the paths is not there, or is neither file nor folder
   */
  public static ChosenFiles in(List<Path> paths) throws IOException {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw Problem.wrongUse(
            "cannot import " + path + ": there is no such file or folder",
            "Check the path; quote blanks.");
      }
      if (!Files.isRegularFile(path) && !Files.isDirectory(path)) {
        throw Problem.wrongUse(
            "cannot import " + path + ": it is neither a file nor a folder",
            "Write what comes out of it to a file, and import that.");
      }
    }
    Walk walk = new Walk();
    for (Path path : paths) {
      Path whole = path.toAbsolutePath().normalize();
      if (Files.isDirectory(whole)) {
        walk.through(whole);
      } else {
        walk.add(whole, whole.getFileName(), Files.size(whole));
      }
    }
    return new ChosenFiles(walk.files, walk.leftOut, walk.links, walk.unreadable);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {

    private final List<Chosen> files = new ArrayList<>();
    private final List<Path> unreadable = new ArrayList<>();
    private final List<Path> links = new ArrayList<>();
    private int leftOut;
    private Path start;
    private Path name;

    /** All that is in a folder, below the name that was given for it. */
    void through(Path folder) throws IOException {
      start = folder.toRealPath();
      name = folder.getFileName() == null ? Path.of("") : folder.getFileName();
      Files.walkFileTree(start, this);
    }

    void add(Path file, Path name, long bytes) {
      files.add(new Chosen(file, UploadPlace.of(name), bytes));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(start) && isLitter(folder)) {
        leftOut++;
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isLitter(file)) {
        leftOut++;
      } else if (attributes.isSymbolicLink()) {
        links.add(file);
      } else if (!attributes.isRegularFile()) {
        unreadable.add(file);
      } else {
        add(file, name.resolve(start.relativize(file)), attributes.size());
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
