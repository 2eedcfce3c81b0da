package dev.homelake.silver.store;

import static java.util.Comparator.comparing;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.BulkDelete;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * Objects of any other Hadoop file system, which must let a file appear when it is closed, as those
 * of object stores do.
 */
final class HadoopStore implements ObjectStore {

  private static final int COPY = 1 << 16;

  private final FileSystem files;
  private final Prefix prefix;

  HadoopStore(FileSystem files, Prefix prefix) {
    this.files = files;
    this.prefix = prefix;
  }

  @Override
  public List<StoredObject> list() throws IOException {
    List<StoredObject> found = new ArrayList<>();
    Path root = new Path(prefix.uri());
    String start = files.makeQualified(root).toUri().getPath();
    int from = start.endsWith("/") ? start.length() : start.length() + 1;
    try {
      RemoteIterator<LocatedFileStatus> all = files.listFiles(root, true);
      while (all.hasNext()) {
        LocatedFileStatus file = all.next();
        String key = file.getPath().toUri().getPath().substring(from);
        if (!key.startsWith(".") && !key.contains("/.")) {
          found.add(new StoredObject(key, file.getLen(), version(file)));
        }
      }
    } catch (FileNotFoundException e) {
      return List.of();
    }
    found.sort(comparing(StoredObject::key));
    return found;
  }

  private static String version(FileStatus file) {
    String tag = file instanceof EtagSource tagged ? tagged.getEtag() : null;
    return tag == null ? String.valueOf(file.getModificationTime()) : tag;
  }

  @Override
  public InputStream open(StoredObject object) throws IOException {
    Path path = path(object.key());
    FileStatus now = files.getFileStatus(path);
    if (now.getLen() != object.bytes() || !version(now).equals(object.version())) {
      throw new IOException("cannot read " + path + ": it changed since it was listed");
    }
    return files.open(path);
  }

  @Override
  public Optional<byte[]> find(String key) throws IOException {
    try (InputStream in = files.open(path(key))) {
      return Optional.of(in.readAllBytes());
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  @Override
  public void put(String key, ByteBuffer content) throws IOException {
    FSDataOutputStreamBuilder<?, ?> create = files.createFile(path(key));
    create.overwrite(true);
    create.recursive();
    FSDataOutputStream out = create.build();
    boolean complete = false;
    try {
      ByteBuffer rest = content.duplicate();
      byte[] copy = new byte[Math.min(COPY, rest.remaining())];
      while (rest.hasRemaining()) {
        int length = Math.min(copy.length, rest.remaining());
        rest.get(copy, 0, length);
        out.write(copy, 0, length);
      }
      complete = true;
    } finally {
      if (!complete && out.hasCapability("fs.capability.outputstream.abortable")) {
        // Closing would publish the part that was written.
        out.abort();
      }
      out.close();
    }
  }

  /** As a batch of one: a plain delete may leave an empty object in place of the folder. */
  @Override
  public void delete(String key) throws IOException {
    Path path = path(key);
    List<Map.Entry<Path, String>> failures;
    try (BulkDelete batch = files.createBulkDelete(path.getParent())) {
      failures = batch.bulkDelete(List.of(path));
    }
    if (!failures.isEmpty()) {
      throw new IOException("cannot delete " + path + ": " + failures.get(0).getValue());
    }
  }

  private Path path(String key) {
    return new Path(prefix.child(key));
  }
}
