package dev.homelake.local.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

class LeftoversTest {

  private static final byte[] CONTENT = "content".getBytes(UTF_8);

  @TempDir Path folder;
  private TestLake lake;
  private Path bucket;

  @BeforeEach
  void start() throws IOException {
    lake = TestLake.start(folder);
    bucket = folder.resolve(TestLake.BUCKET);
  }

  @AfterEach
  void end() {
    lake.close();
  }

  @Test
  void removesWhatIsNotWhole() throws IOException {
    lake.put("chats/one.txt", CONTENT);
    Path half = Files.write(bucket.resolve("chats/one.txt-" + UUID.randomUUID()), CONTENT);
    Path other = Files.write(bucket.resolve("two.zip-" + UUID.randomUUID()), CONTENT);
    Leftovers.remove(bucket, Instant.now());
    assertThat(half).doesNotExist();
    assertThat(other).doesNotExist();
    assertThat(lake.keys("")).containsExactly("chats/one.txt");
  }

  @Test
  void keepsAWholeObjectThatIsOnlyCalledSo() throws IOException {
    String called = "chats/one.txt-" + UUID.randomUUID();
    lake.put(called, CONTENT);
    Path own = Files.write(bucket.resolve("chats").resolve(UUID.randomUUID().toString()), CONTENT);
    Path plain = Files.write(bucket.resolve("chats/by hand.txt"), CONTENT);
    Leftovers.remove(bucket, Instant.now());
    assertThat(lake.get(called)).isEqualTo(CONTENT);
    assertThat(own).exists();
    assertThat(plain).exists();
  }

  /** A write that must find nothing gives the file its name before it takes the other away. */
  @Test
  void removesTheSecondNameOfAnObject() throws IOException {
    lake.put("one.txt", CONTENT);
    Path second = bucket.resolve("one.txt-" + UUID.randomUUID());
    Files.createLink(second, bucket.resolve("one.txt"));
    Leftovers.remove(bucket, Instant.now());
    assertThat(second).doesNotExist();
    assertThat(lake.get("one.txt")).isEqualTo(CONTENT);
  }

  @Test
  void removesPartsThatNobodyWorkedOnForADay() throws IOException {
    beginInParts("uploads-landing/a.zip");
    beginInParts("b.zip");
    List<Path> before = hidden();
    assertThat(before).hasSizeGreaterThan(5);

    Leftovers.remove(bucket, Instant.now());
    assertThat(hidden()).isEqualTo(before);

    Leftovers.remove(bucket, Instant.now().plus(Duration.ofHours(25)));
    assertThat(hidden()).isEmpty();
  }

  @Test
  void keepsAllPartsWhileOneIsNew() throws IOException {
    String id = beginInParts("uploads-landing/a.zip");
    Instant later = Instant.now().plus(Duration.ofHours(25));
    try (Stream<Path> files = Files.walk(bucket)) {
      Path part = files.filter(file -> file.endsWith("a.zip-1")).findFirst().orElseThrow();
      Files.setLastModifiedTime(part, FileTime.from(later));
    }
    List<Path> before = hidden();
    Leftovers.remove(bucket, later);
    assertThat(hidden()).isEqualTo(before);
    lake.client()
        .abortMultipartUpload(
            abort -> abort.bucket(TestLake.BUCKET).key("uploads-landing/a.zip").uploadId(id));
  }

  @Test
  void needsNoFolder() throws IOException {
    Leftovers.remove(folder.resolve("none"), Instant.now());
    assertThat(folder.resolve("none")).doesNotExist();
  }

  private String beginInParts(String key) {
    String id =
        lake.client()
            .createMultipartUpload(create -> create.bucket(TestLake.BUCKET).key(key))
            .uploadId();
    lake.client()
        .uploadPart(
            part -> part.bucket(TestLake.BUCKET).key(key).uploadId(id).partNumber(1),
            RequestBody.fromBytes(CONTENT));
    return id;
  }

  private List<Path> hidden() throws IOException {
    try (Stream<Path> files = Files.walk(bucket)) {
      return files
          .filter(file -> bucket.relativize(file).toString().startsWith("."))
          .sorted()
          .toList();
    }
  }
}
