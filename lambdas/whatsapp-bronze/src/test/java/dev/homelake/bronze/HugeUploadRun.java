package dev.homelake.bronze;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.bronze.Outcome.Verdict;
import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.bucket.ObjectSummary;
import dev.homelake.edge.events.ObjectEvent;
import dev.homelake.edge.events.ObjectEvent.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A program with a small heap that takes in one large text and one large zip, from disk. */
public final class HugeUploadRun {

  private HugeUploadRun() {}

  /** Arguments: an empty folder, megabytes. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int megabytes = Integer.parseInt(arguments[1]);
    Path text = folder.resolve("text");
    Path zip = folder.resolve("zip");
    writeText(text, megabytes);
    writeZip(zip, megabytes);
    FileBucket bucket =
        new FileBucket(
            Map.of("raw-whatsapp-uploads/big.txt", text, "uploads-landing/big.zip", zip));
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    ReceiveUpload receive =
        new ReceiveUpload(name -> bucket, temporary, Limits.withTemporarySpace(4L << 30));
    for (String key : List.of("raw-whatsapp-uploads/big.txt", "uploads-landing/big.zip")) {
      Outcome outcome =
          receive.handle(
              new ObjectEvent(
                  "lake",
                  key,
                  Kind.CREATED,
                  1,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Instant.EPOCH));
      require(outcome.verdict() == Verdict.ACCEPTED, key + ": " + outcome.verdict());
    }
    try (var left = Files.list(temporary)) {
      require(left.findAny().isEmpty(), "something is left in the temporary folder");
    }
    require(bucket.largest >= (long) pictureParts(megabytes) << 20, "no large picture arrived");
    System.out.println("done");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }

  /** Pictures have a bound, in megabytes. */
  private static int pictureParts(int megabytes) {
    return Math.min(megabytes, 60);
  }

  private static void writeText(Path file, int megabytes) throws IOException {
    byte[] minute =
        "12/03/2024, 09:41 - Ana: Hello, this is a message of some length\n"
            .repeat(1000)
            .getBytes(UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long written = 0; written < (long) megabytes << 20; written += minute.length) {
        out.write(minute);
      }
    }
  }

  private static void writeZip(Path file, int megabytes) throws IOException {
    byte[] noise = new byte[1 << 20];
    new Random(7).nextBytes(noise);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("_chat.txt"));
      zip.write("12/03/2024, 09:41 - Ana: Hi\n12/03/2024, 09:42 - Bo: Hi\n".getBytes(UTF_8));
      zip.closeEntry();
      for (String name : List.of("video.mp4", "picture.jpg")) {
        int parts = name.endsWith("jpg") ? pictureParts(megabytes) : megabytes;
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize((long) parts << 20);
        CRC32 checksum = new CRC32();
        for (int i = 0; i < parts; i++) {
          checksum.update(noise);
        }
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        for (int i = 0; i < parts; i++) {
          zip.write(noise);
        }
        zip.closeEntry();
      }
    }
  }

  /** Reads files; of what is written it keeps the small things and the size of the largest. */
  private static final class FileBucket implements Bucket {

    private final Map<String, Path> files;
    private final Map<String, byte[]> written = new HashMap<>();
    private long largest;

    FileBucket(Map<String, Path> files) {
      this.files = files;
    }

    @Override
    public String name() {
      return "lake";
    }

    @Override
    public Optional<ObjectInfo> head(String key) throws IOException {
      if (files.containsKey(key)) {
        return Optional.of(info(key, Files.size(files.get(key))));
      }
      return Optional.ofNullable(written.get(key)).map(bytes -> info(key, bytes.length));
    }

    private static ObjectInfo info(String key, long size) {
      return new ObjectInfo(key, size, "e", Optional.empty(), Instant.EPOCH, "x/y", Map.of());
    }

    @Override
    public Optional<ObjectInfo> head(String key, String versionId) {
      return Optional.empty();
    }

    @Override
    public InputStream open(ObjectInfo object) throws IOException {
      return files.containsKey(object.key())
          ? Files.newInputStream(files.get(object.key()))
          : new java.io.ByteArrayInputStream(written.get(object.key()));
    }

    @Override
    public void put(String key, Content content) throws IOException {
      try (InputStream in = content.source().open()) {
        byte[] start = in.readNBytes(1 << 16);
        long size = start.length + in.transferTo(OutputStream.nullOutputStream());
        require(size == content.size(), "another size than was said");
        largest = Math.max(largest, size);
        written.put(key, start);
      }
    }

    @Override
    public boolean putIfAbsent(String key, Content content) throws IOException {
      put(key, content);
      return true;
    }

    @Override
    public boolean replace(ObjectInfo expected, Content content) throws IOException {
      put(expected.key(), content);
      return true;
    }

    @Override
    public void copy(ObjectInfo source, String key, String type, Map<String, String> metadata) {
      written.put(key, new byte[0]);
    }

    @Override
    public void delete(String key) {
      written.remove(key);
    }

    @Override
    public List<ObjectSummary> summaries(String prefix) {
      return written.keySet().stream()
          .filter(key -> key.startsWith(prefix))
          .sorted()
          .map(key -> new ObjectSummary(key, written.get(key).length, "e"))
          .toList();
    }
  }
}
