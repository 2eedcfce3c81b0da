package dev.homelake.local.forget;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.ObjectInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder that nobody else may read, for files on their way; gone when it is closed. */
final class Scratch implements AutoCloseable {

  private final Path folder;
  private final List<Path> files = new ArrayList<>();

  private Scratch(Path folder) {
    this.folder = folder;
  }

  static Scratch in(Path temporary) throws IOException {
    return new Scratch(Files.createTempDirectory(temporary, "homelake-forget-"));
  }

  /** A file that is not there yet. */
  Path file() {
    Path file = folder.resolve("file-" + files.size());
    files.add(file);
    return file;
  }

  /** A copy of exactly this content. */
  Path fetch(Bucket bucket, ObjectInfo object) throws IOException {
    Path file = file();
    try (InputStream in = bucket.open(object)) {
      Files.copy(in, file);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    Files.delete(folder);
  }
}
