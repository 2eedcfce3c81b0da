package dev.homelake.local.trace;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.files.PrivateFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A temporary folder for objects of a place, fetched several at a time. They hold messages, so
 * nothing of it is left after {@link #close}, nor after Ctrl-C. For one thread.
 */
final class FetchedFiles implements AutoCloseable {

  private static final int CONNECTIONS = 16;
  private static final int SECONDS_TO_END = 30;

  private final Place place;
  private final PrivateFolder folder;
  private final ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);

  private FetchedFiles(Place place, PrivateFolder folder) {
    this.place = requireNonNull(place, "place is null");
    this.folder = folder;
  }

  /** Makes the folder, which nobody else may read, in {@code temporary}. */
  static FetchedFiles in(Path temporary, Place place) {
    return new FetchedFiles(place, PrivateFolder.in(temporary, "homelake-trace-"));
  }

  /** Where the files are, each under its key. */
  Path folder() {
    return folder.path();
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
    Path target = folder().resolve(key).normalize();
    if (!target.startsWith(folder())) {
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
    folder.clear();
  }

  @Override
  public void close() {
    connections.shutdownNow();
    boolean interrupted = false;
    try {
      // A file that is still written to would come back after its folder was looked into.
      connections.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    try {
      folder.close();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
