package dev.homelake.local.export;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.homelake.local.Problem;
import dev.homelake.local.files.OwnerOnly;
import dev.homelake.local.files.ReplacedFile;
import dev.homelake.local.lake.LakeFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of an export. A hidden file in it says that it is one, from the first moment on; while
 * this is open no other process exports into it. For one thread.
 */
final class ExportFolder implements AutoCloseable {

  private static final String MARK = ".homelake-export";

  private final Path path;
  private final FileChannel lock;

  private ExportFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Opens the folder, and makes it if it is not there.
   *
   * @throws Problem if it is none to export this lake into
   */
  static ExportFolder open(Path given, LakeFolder lake) throws IOException {
    Path path = given.toAbsolutePath().normalize();
    if (real(path).startsWith(real(lake.root()))) {
      throw Problem.wrongUse(
          "cannot export to " + path + ": it lies inside the lake", "Choose a folder elsewhere.");
    }
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw Problem.wrongUse(
          "cannot export to " + path + ": it is no folder", "Choose a folder, or a new name.");
    }
    try {
      if (!Files.exists(path)) {
        Files.createDirectories(path, OwnerOnly.FOLDER);
      }
      refuseOthers(path);
      return new ExportFolder(path, locked(path));
    } catch (IOException | UnsupportedOperationException e) {
      throw Problem.failed(
          "cannot export to %s: %s".formatted(path, e),
          "Choose a folder that you may write to.",
          e);
    }
  }

  private static void refuseOthers(Path path) throws IOException {
    if (Files.exists(path.resolve(MARK))) {
      return;
    }
    Optional<Path> other;
    try (Stream<Path> entries = Files.list(path)) {
      other = entries.findFirst();
    }
    if (other.isPresent()) {
      throw Problem.wrongUse(
          "cannot export to %s: there are other things in it, such as %s"
              .formatted(path, other.get().getFileName()),
          "Choose an empty folder, a new one, or one that an export was made in.");
    }
  }

  private static FileChannel locked(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path.resolve(MARK), CREATE, WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // By this very process.
    }
    channel.close();
    throw Problem.wrongUse(
        "cannot export to " + path + ": another export into it is under way", "Wait for its end.");
  }

  /** The path with all links followed, as far as it exists. */
  private static Path real(Path path) throws IOException {
    Path existing = path;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return existing.toRealPath().resolve(existing.relativize(path)).normalize();
  }

  /** Removes what a run that was killed left half written. */
  void tidyUp() throws IOException {
    tidyUp(path);
  }

  private static void tidyUp(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (Files.isDirectory(entry, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
          tidyUp(entry);
        } else if (ReplacedFile.isOnItsWay(entry)) {
          Files.delete(entry);
        }
      }
    }
  }

  /** Where it is. */
  Path path() {
    return path;
  }

  /** The room that is left. */
  long usableBytes() throws IOException {
    return Files.getFileStore(path).getUsableSpace();
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
