package dev.homelake.bronze;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for one upload, gone when it is closed: a function's temporary folder outlives the call,
 * and the next call may be for somebody else.
 *
 * @param path readable by its owner only
 */
record PrivateFolder(Path path) implements Closeable {

  static PrivateFolder in(Path parent) throws IOException {
    return new PrivateFolder(Files.createTempDirectory(parent, "upload-"));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }
}
