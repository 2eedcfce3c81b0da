package dev.homelake.silver.state;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Files of a folder of this machine. Readers never wait. Writers queue for a lock of the system on
 * one file, which falls with the process that holds it, however that ends.
 */
public final class LocalStateStore implements StateStore {

  private static final String LOCK = ".lock";

  /** Not the name of the folder in which an object store of the same place prepares its files. */
  private static final String INCOMING = ".state-incoming";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE_MILLIS = 2;

  private final Path folder;

  /** A store in a folder, which is made when something is written. */
  public LocalStateStore(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  @Override
  public Optional<Versioned> read(StateName name) throws IOException {
    try {
      byte[] content = Files.readAllBytes(file(name));
      return Optional.of(new Versioned(content, version(content)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Version> createIfAbsent(StateName name, byte[] content) throws IOException {
    return alone(
        () -> {
          Optional<Versioned> present = read(name);
          return present.isEmpty() ? Optional.of(write(name, content)) : written(present, content);
        });
  }

  @Override
  public Optional<Version> replace(StateName name, byte[] content, Version expected)
      throws IOException {
    return alone(
        () -> {
          Optional<Versioned> present = read(name);
          return present.map(Versioned::version).equals(Optional.of(expected))
              ? Optional.of(write(name, content))
              : written(present, content);
        });
  }

  private static Optional<Version> written(Optional<Versioned> present, byte[] content) {
    return present.map(Versioned::version).filter(version(content)::equals);
  }

  @Override
  public Version put(StateName name, byte[] content) throws IOException {
    return alone(() -> write(name, content));
  }

  @Override
  public void delete(StateName name) throws IOException {
    alone(() -> Files.deleteIfExists(file(name)));
  }

  @Override
  public List<StateName> list(String folder) throws IOException {
    Path start = this.folder.resolve(folder);
    List<StateName> names = new ArrayList<>();
    if (Files.isDirectory(start)) {
      Files.walkFileTree(start, new Collector(names));
    }
    Collections.sort(names);
    return names;
  }

  private final class Collector extends SimpleFileVisitor<Path> {
    private final List<StateName> names;

    private Collector(List<StateName> names) {
      this.names = names;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      StateName.of(folder.relativize(file).toString().replace('\\', '/')).ifPresent(names::add);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof NoSuchFileException) {
        // A writer moved it since its folder was read.
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }
  }

  private Path file(StateName name) {
    return folder.resolve(name.value());
  }

  /** Only to be called alone: all writers share the name of the file on its way. */
  private Version write(StateName name, byte[] content) throws IOException {
    Path incoming = Files.write(folder.resolve(INCOMING), content);
    Path file = file(name);
    Files.createDirectories(file.getParent());
    Files.move(incoming, file, ATOMIC_MOVE, REPLACE_EXISTING);
    return version(content);
  }

  private interface Write<T> {
    T run() throws IOException;
  }

  private <T> T alone(Write<T> write) throws IOException {
    Files.createDirectories(folder);
    try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), CREATE, WRITE);
        FileLock held = lock(channel)) {
      return write.run();
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
            "cannot write in %s: another program has held %s for %d seconds. End it, then run again"
                .formatted(folder, LOCK, PATIENCE.toSeconds()));
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
