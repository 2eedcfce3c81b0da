package dev.homelake.local.trace;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Finds rows of the table by their id. Files of a folder are read where they are; those of S3 are
 * fetched, some hundred at a time, to a folder that is removed again.
 */
final class SilverSearch {

  private static final int FETCHED_AT_ONCE = 512;
  private static final int CONNECTIONS = 16;

  private final Place silver;
  private final Path temporary;

  SilverSearch(Place silver, Path temporary) {
    this.silver = requireNonNull(silver, "silver is null");
    this.temporary = requireNonNull(temporary, "temporary is null");
  }

  /** The table's files, of one date or all; in their order. */
  List<String> files(String below) throws IOException {
    return silver.keys(below).stream()
        .filter(key -> key.startsWith("date=") && key.endsWith(".parquet"))
        .sorted()
        .toList();
  }

  /** The first rows of these files whose id is, or begins with, the wanted one. */
  List<TracedRow> find(List<String> files, WantedId id)
      throws IOException, SQLException, InterruptedException {
    try (RowQuery query = RowQuery.open()) {
      return silver instanceof FolderPlace here
          ? query.find(here.folder(), files, id)
          : fetchAndFind(query, files, id);
    }
  }

  private List<TracedRow> fetchAndFind(RowQuery query, List<String> files, WantedId id)
      throws IOException, SQLException, InterruptedException {
    List<TracedRow> found = new ArrayList<>();
    Path folder = Files.createTempDirectory(temporary, "homelake-trace-");
    ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      for (int from = 0; from < files.size(); from += FETCHED_AT_ONCE) {
        List<String> some = files.subList(from, Math.min(files.size(), from + FETCHED_AT_ONCE));
        fetch(some, folder, connections);
        found.addAll(query.find(folder, some, id));
        remove(some, folder);
        if (id.isWhole() && !found.isEmpty()) {
          break;
        }
      }
      return found;
    } finally {
      connections.shutdownNow();
      remove(files, folder);
      Files.deleteIfExists(folder);
    }
  }

  private void fetch(List<String> keys, Path folder, ExecutorService connections)
      throws IOException, InterruptedException {
    List<Future<?>> fetched = new ArrayList<>();
    for (String key : keys) {
      fetched.add(
          connections.submit(
              () -> {
                Path target = folder.resolve(key);
                Files.createDirectories(target.getParent());
                try (InputStream in = silver.open(key)) {
                  return Files.copy(in, target);
                }
              }));
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

  private static void remove(List<String> keys, Path folder) throws IOException {
    for (String key : keys) {
      Path file = folder.resolve(key);
      try {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.getParent());
      } catch (NoSuchFileException e) {
        // It was never fetched.
      }
    }
  }
}
