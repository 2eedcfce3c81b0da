package dev.homelake.local.trace;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A temporary folder for objects of a place, fetched several at a time. They hold messages, so
 * nothing of it is left after {@link #close}. For one thread.
 */
final class FetchedFiles implements AutoCloseable {

  private static final int CONNECTIONS = 16;
  private static final int SECONDS_TO_END = 30;

  private final Place place;
  private final Path folder;
  private final ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);

  private FetchedFiles(Place place, Path folder) {
    this.place = requireNonNull(place, "place is null");
    this.folder = folder;
  }

  /** Makes the folder, which nobody else may read, in {@code temporary}. */
  static FetchedFiles in(Path temporary, Place place) throws IOException {
    return new FetchedFiles(place, Files.createTempDirectory(temporary, "homelake-trace-"));
  }

  /** Where the files are, each under its key. */
  Path folder() {
    return folder;
  }

  /**
   * Fetches objects.
   *
   * @throws IOException if one cannot be fetched, or its key leads out of the folder
   */
  void fetch(List<String> keys) throws IOException, InterruptedException {
    List<Future<?>> fetched = new ArrayList<>();
    for (String key : keys) {
      Path target = target(key);
      fetched.add(connections.submit(() -> fetch(key, target)));
    }
    for (Future<?> one : fetched) {
      try {
        one.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException failure) {
          throw failure;
        }
        throw new IOException("cannot fetch the table's files: " + e.getCause(), e.getCause());
      }
    }
  }

  private Path target(String key) throws IOException {
    Path target = folder.resolve(key).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("cannot fetch " + place.shown(key) + ": its name leaves its folder");
    }
    return target;
  }

  private Long fetch(String key, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (InputStream in = place.open(key)) {
      return Files.copy(in, target);
    }
  }

  /** Removes what was fetched; to be called when no fetch is under way. */
  void clear() throws IOException {
    Files.walkFileTree(folder, new Removal(folder));
  }

  @Override
  public void close() throws IOException {
    connections.shutdownNow();
    boolean interrupted = false;
    try {
      // A file that is still written to would come back after its folder was looked into.
      connections.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    try {
      clear();
      Files.delete(folder);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Removes all below a folder. */
  private static final class Removal extends SimpleFileVisitor<Path> {

    private final Path top;

    private Removal(Path top) {
      this.top = top;
    }

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
      if (!folder.equals(top)) {
        Files.delete(folder);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
