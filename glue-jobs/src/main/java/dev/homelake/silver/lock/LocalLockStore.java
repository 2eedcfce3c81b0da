package dev.homelake.silver.lock;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file of this machine. Readers never wait. Writers queue for a lock of the system on a second
 * file, hidden beside it, which falls with the process that holds it, however that ends.
 */
public final class LocalLockStore implements LockStore {

  private static final String QUEUE = ".queue";
  private static final String INCOMING = ".incoming";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE_MILLIS = 2;

  private final Path file;

  /** A file whose folder is made when it is first written. */
  public LocalLockStore(Path file) {
    this.file = file.toAbsolutePath();
  }

  @Override
  public String place() {
    return file.toString();
  }

  @Override
  public Optional<Versioned> read() throws IOException {
    try {
      byte[] content = Files.readAllBytes(file);
      return Optional.of(new Versioned(content, version(content)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Version> createIfAbsent(byte[] content) throws IOException {
    return alone(
        () -> {
          Optional<Versioned> present = read();
          return present.isEmpty() ? Optional.of(write(content)) : written(present, content);
        });
  }

  @Override
  public Optional<Version> replace(byte[] content, Version expected) throws IOException {
    return alone(
        () -> {
          Optional<Versioned> present = read();
          return present.map(Versioned::version).equals(Optional.of(expected))
              ? Optional.of(write(content))
              : written(present, content);
        });
  }

  private static Optional<Version> written(Optional<Versioned> present, byte[] content) {
    return present.map(Versioned::version).filter(version(content)::equals);
  }

  /** Only to be called alone: all writers share the name of the file on its way. */
  private Version write(byte[] content) throws IOException {
    Path incoming = Files.write(beside(INCOMING), content);
    Files.move(incoming, file, ATOMIC_MOVE, REPLACE_EXISTING);
    return version(content);
  }

  private Path beside(String ending) {
    return file.resolveSibling("." + file.getFileName() + ending);
  }

  private interface Write<T> {
    T run() throws IOException;
  }

  private <T> T alone(Write<T> write) throws IOException {
    Files.createDirectories(file.getParent());
    try (FileChannel channel = FileChannel.open(beside(QUEUE), CREATE, WRITE)) {
      FileLock held = lock(channel);
      try {
        return write.run();
      } finally {
        held.release();
      }
    }
  }

  /** The system's lock is one between processes; another thread's makes Java throw. */
  private FileLock lock(FileChannel channel) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return lock;
        }
      } catch (OverlappingFileLockException e) {
        // As if another process held it.
      }
      if (System.nanoTime() > end) {
        throw new IOException(
            "cannot write %s: another program has held %s for %d seconds. End it, then run again"
                .formatted(file, beside(QUEUE), PATIENCE.toSeconds()));
      }
      pause();
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting to write", e);
    }
  }

  private static Version version(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return new Version(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
