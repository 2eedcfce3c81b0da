package dev.homelake.local.files;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A temporary folder that nobody else may read. Nothing of it is left after {@link #close}, nor
 * after Ctrl-C. For one thread.
 */
public final class PrivateFolder implements AutoCloseable {

  private final Path path;
  private final Thread atExit;

  private PrivateFolder(Path path) {
    this.path = path;
    this.atExit = new Thread(this::removeWhatIsThere);
  }

  /**
   * Makes the folder.
   *
   * @param temporary where
   * @param name the beginning of its name
   * @throws Problem if it cannot be made
   */
  public static PrivateFolder in(Path temporary, String name) {
    requireNonNull(temporary, "temporary is null");
    try {
      PrivateFolder folder = new PrivateFolder(Files.createTempDirectory(temporary, name));
      Runtime.getRuntime().addShutdownHook(folder.atExit);
      return folder;
    } catch (IOException e) {
      throw Problem.failed(
          "cannot make a temporary folder in %s: %s".formatted(temporary, e),
          "Name a folder that exists and can be written to: TMPDIR=FOLDER",
          e);
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Removes what is in it. */
  public void clear() throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        Files.walkFileTree(entry, new Removal());
      }
    }
  }

  private void removeWhatIsThere() {
    try {
      remove();
    } catch (IOException e) {
      // The program ends; the next cleaning of temporary folders takes it.
    }
  }

  private void remove() throws IOException {
    if (Files.exists(path)) {
      Files.walkFileTree(path, new Removal());
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The program is ending: the hook removes it.
      return;
    }
    try {
      remove();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
