package dev.homelake.silver.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.util.Comparator.comparing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Files of a folder. Hadoop's own local file system runs a child process for each file it creates
 * and leaves checksum files beside it; this one does neither.
 */
final class LocalStore implements ObjectStore {

  /** Files on their way. Readers' patterns do not reach in here; a rename out of it is atomic. */
  private static final String INCOMING = ".incoming";

  private final Path root;

  LocalStore(Path root) {
    this.root = root;
  }

  @Override
  public List<StoredObject> list() throws IOException {
    List<StoredObject> found = new ArrayList<>();
    if (Files.isDirectory(root)) {
      Files.walkFileTree(
          root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Collector(found));
    }
    found.sort(comparing(StoredObject::key));
    return found;
  }

  private final class Collector extends SimpleFileVisitor<Path> {
    private final List<StoredObject> found;

    private Collector(List<StoredObject> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isHidden(folder) && !folder.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !isHidden(file)) {
        String key = root.relativize(file).toString().replace('\\', '/');
        found.add(StoredObject.of(key, attributes));
      }
      return FileVisitResult.CONTINUE;
    }
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  @Override
  public InputStream open(StoredObject object) throws IOException {
    InputStream in = new Unchanged(Files.newInputStream(root.resolve(object.key())), object);
    try {
      requireUnchanged(object);
      return in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** A file may be written to while it is read: at its end it must still be what it was. */
  private final class Unchanged extends FilterInputStream {
    private final StoredObject object;

    private Unchanged(InputStream in, StoredObject object) {
      super(in);
      this.object = object;
    }

    @Override
    public int read() throws IOException {
      return checked(super.read());
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return checked(super.read(target, offset, length));
    }

    private int checked(int read) throws IOException {
      if (read < 0) {
        requireUnchanged(object);
      }
      return read;
    }
  }

  private void requireUnchanged(StoredObject object) throws IOException {
    Path file = root.resolve(object.key());
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    if (!StoredObject.of(object.key(), now).equals(object)) {
      throw new IOException("cannot read " + file + ": it changed since it was listed");
    }
  }

  @Override
  public Optional<byte[]> find(String key) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(root.resolve(key)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void put(String key, ByteBuffer content) throws IOException {
    Path target = root.resolve(key);
    // One name per object: what a killed run left here is overwritten, not collected.
    Path incoming = root.resolve(INCOMING).resolve(key.replace('/', '-'));
    try {
      write(incoming, content.duplicate());
    } catch (NoSuchFileException e) {
      Files.createDirectories(incoming.getParent());
      write(incoming, content.duplicate());
    }
    try {
      Files.move(incoming, target, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (NoSuchFileException e) {
      Files.createDirectories(target.getParent());
      Files.move(incoming, target, ATOMIC_MOVE, REPLACE_EXISTING);
    }
  }

  private static void write(Path file, ByteBuffer content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, CREATE, WRITE, TRUNCATE_EXISTING)) {
      while (content.hasRemaining()) {
        channel.write(content);
      }
    }
  }

  /** Also removes the folders that are empty then: an empty date folder is no date. */
  @Override
  public void delete(String key) throws IOException {
    Path file = root.resolve(key);
    Files.deleteIfExists(file);
    for (Path folder = file.getParent(); !folder.equals(root); folder = folder.getParent()) {
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException e) {
        return;
      }
    }
  }
}
