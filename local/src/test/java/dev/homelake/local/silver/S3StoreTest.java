package dev.homelake.local.silver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.local.s3.TestLake;
import dev.homelake.silver.s3.S3Access;
import dev.homelake.silver.s3.S3Connection;
import dev.homelake.silver.store.ObjectStore;
import dev.homelake.silver.store.ObjectStoreContract;
import dev.homelake.silver.store.ObjectStores;
import dev.homelake.silver.store.Prefix;
import dev.homelake.silver.store.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The job's objects on S3. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3StoreTest extends ObjectStoreContract {

  /** The SDK looks here first for what a process has in its environment. */
  private static final Map<String, String> KEYS =
      Map.of(
          "aws.accessKeyId", "AWS_ACCESS_KEY_ID", "aws.secretAccessKey", "AWS_SECRET_ACCESS_KEY");

  private TestLake lake;
  private S3Connection s3;
  private String place;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    lake = TestLake.start(folder);
    KEYS.forEach((key, name) -> System.setProperty(key, lake.environment().get(name)));
    s3 = new S3Connection(S3Access.of(lake.environment()));
  }

  @AfterAll
  void stop() {
    KEYS.keySet().forEach(System::clearProperty);
    s3.close();
    lake.close();
  }

  @BeforeEach
  void moveToAnEmptyPlace(TestInfo test) {
    place = test.getTestMethod().orElseThrow().getName() + "/a lake/";
    lake.counts().reset();
  }

  @Override
  protected ObjectStore store() throws IOException {
    return ObjectStores.of(s3).at(Prefix.of("s3://" + TestLake.BUCKET + "/" + place));
  }

  @Test
  void eachCallIsOneRequest() throws IOException {
    ObjectStore store = store();
    store.put("date=2025-01-31/part-0.parquet", ByteBuffer.allocate(3));
    List<StoredObject> listed = store.list();
    store.read(listed.get(0));
    store.find("date=2025-01-31/part-0.parquet");
    store.delete("date=2025-01-31/part-0.parquet");

    assertThat(lake.counts().describe("")).isEqualTo("delete 1, get 2, list 1, put 1");
  }

  @Test
  void listsMoreThanOneAnswerHolds() throws IOException {
    ObjectStore store = store();
    for (int i = 0; i < 1001; i++) {
      store.put("%04d.txt".formatted(i), ByteBuffer.allocate(1));
    }

    assertThat(store.list())
        .extracting(StoredObject::key)
        .containsExactlyElementsOf(
            IntStream.range(0, 1001).mapToObj("%04d.txt"::formatted).toList());
  }

  @Test
  void passesOverTheFolderObjectsOfConsoles() throws IOException {
    lake.put(place, new byte[0]);
    lake.put(place + "2024/", new byte[0]);
    lake.put(place + "2024/a.txt", new byte[1]);

    assertThat(store().list()).extracting(StoredObject::key).containsExactly("2024/a.txt");
  }

  @Test
  void closesAnObjectWithoutReadingTheRest() throws IOException {
    byte[] content = new byte[8 << 20];
    content[3] = 7;
    store().put("large", ByteBuffer.wrap(content));
    for (int i = 0; i < 100; i++) {
      try (InputStream in = store().open(store().list().get(0))) {
        assertThat(in.readNBytes(4)).containsExactly(0, 0, 0, 7);
      }
    }
  }

  @Test
  void saysWhatItCouldNotReach() throws IOException {
    ObjectStore elsewhere = ObjectStores.of(s3).at(Prefix.of("s3://no-such-bucket/silver/"));

    assertThatThrownBy(elsewhere::list)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot list s3://no-such-bucket/silver/");
    assertThatThrownBy(() -> elsewhere.put("k", ByteBuffer.wrap("x".getBytes(UTF_8))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot write s3://no-such-bucket/silver/k");
  }
}
