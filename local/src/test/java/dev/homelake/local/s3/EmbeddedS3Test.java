package dev.homelake.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedS3Test {

  private static final AccessKey KEY = new AccessKey("home", "a secret of this test");

  private Path folder;
  private CountingStore counts;
  private EmbeddedS3 server;
  private S3Client s3;
  private String bucket;

  @BeforeAll
  void start(@TempDir Path lakes) throws IOException {
    folder = lakes;
    UnaryOperator<BlobStore> counting = store -> counts = new CountingStore(store);
    server = EmbeddedS3.start(folder, KEY, EmbeddedS3.ANY_PORT, counting);
    s3 = client(server, KEY);
  }

  @AfterAll
  void stop() {
    s3.close();
    server.close();
  }

  @BeforeEach
  void createBucket(TestInfo test) {
    bucket = "b" + Integer.toHexString(test.getDisplayName().hashCode());
    s3.createBucket(request -> request.bucket(bucket));
    counts.reset();
  }

  @Test
  void givesBackWhatWasPut() throws IOException {
    String key = "bronze/WhatsApp Chat with Zoë + Bob 🎉 100%.txt";

    put(key, "hello");

    assertThat(text(key)).isEqualTo("hello");
    assertThat(folder.resolve(bucket).resolve(key)).hasContent("hello");
    assertThat(counts).hasToString("get 1, put 1");
  }

  @Test
  void listsInPagesAndByFolders() {
    for (int i = 0; i < 25; i++) {
      put("silver/date=2024-01-%02d/part.parquet".formatted(i + 1), "x");
    }

    List<String> keys =
        s3
            .listObjectsV2Paginator(request -> request.bucket(bucket).prefix("silver/").maxKeys(10))
            .contents()
            .stream()
            .map(S3Object::key)
            .toList();
    assertThat(keys).hasSize(25).isSorted().first().asString().contains("2024-01-01");
    assertThat(
            s3.listObjectsV2(request -> request.bucket(bucket).prefix("silver/").delimiter("/"))
                .commonPrefixes())
        .hasSize(25);
  }

  @Test
  void listsNoUploadThatIsUnderWay() throws Exception {
    put("silver/part.parquet", "old");
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try {
      Future<?> written =
          writer.submit(
              () -> {
                for (int i = 0; i < 150; i++) {
                  put("silver/part.parquet", "new".repeat(20_000));
                }
              });
      while (!written.isDone()) {
        assertThat(keys()).containsExactly("silver/part.parquet");
      }
      written.get();
    } finally {
      writer.shutdownNow();
    }
    put("silver/part.parquet-0e37df36-f698-11e6-8dd4-cb9ced3df976", "an object of that name");
    assertThat(keys()).hasSize(2);
  }

  private List<String> keys() {
    return s3.listObjectsV2(request -> request.bucket(bucket)).contents().stream()
        .map(S3Object::key)
        .toList();
  }

  @Test
  void deletesOneAndMany() {
    put("a", "1");
    put("b", "2");
    put("c", "3");

    s3.deleteObject(request -> request.bucket(bucket).key("a"));
    s3.deleteObjects(
        request ->
            request
                .bucket(bucket)
                .delete(
                    keys ->
                        keys.objects(
                            ObjectIdentifier.builder().key("b").build(),
                            ObjectIdentifier.builder().key("nothing").build())));

    assertThatThrownBy(() -> text("a")).isInstanceOf(NoSuchKeyException.class);
    assertThatThrownBy(() -> text("b")).isInstanceOf(NoSuchKeyException.class);
    assertThat(text("c")).isEqualTo("3");
  }

  @Test
  void createsOnlyWhatIsNotThere() {
    assertThat(putIfAbsent("lock", "one")).isTrue();
    assertThat(putIfAbsent("lock", "two")).isFalse();
    assertThat(text("lock")).isEqualTo("one");
  }

  @Test
  void replacesOnlyTheVersionItIsTold() {
    String first = s3.putObject(at("index"), RequestBody.fromString("one")).eTag();

    assertThat(putIfMatch("index", "two", first)).isTrue();
    assertThat(putIfMatch("index", "three", first)).isFalse();
    assertThat(text("index")).isEqualTo("two");
  }

  @Test
  void letsOneOfManyCreate() throws Exception {
    for (int round = 0; round < 20; round++) {
      String key = "lock" + round;
      assertThat(winners(8, name -> putIfAbsent(key, name))).hasSize(1);
    }
  }

  @Test
  void letsOneOfManyReplace() throws Exception {
    for (int round = 0; round < 20; round++) {
      String key = "lock" + round;
      String old = s3.putObject(at(key), RequestBody.fromString("old")).eTag();

      List<String> winners = winners(8, name -> putIfMatch(key, name, old));

      assertThat(winners).containsExactly(text(key));
    }
  }

  @Test
  void servesFilesThatWereCopiedIntoABucketByHand() throws IOException {
    Path file = folder.resolve(bucket).resolve("bronze/copied.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "by hand");

    String eTag = s3.headObject(request -> request.bucket(bucket).key("bronze/copied.txt")).eTag();
    assertThat(eTag).startsWith("\"found-");
    assertThat(s3.listObjectsV2(request -> request.bucket(bucket)).contents())
        .map(S3Object::eTag)
        .containsExactly(eTag);
    assertThat(copied(eTag)).isEqualTo("by hand");
    assertThat(
            s3.getObject(
                    request -> request.bucket(bucket).key("bronze/copied.txt").range("bytes=0-1"))
                .response()
                .eTag())
        .isEqualTo(eTag);

    Files.writeString(file, "edited by hand");
    assertThatThrownBy(() -> copied(eTag))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(412));
    assertThat(putIfMatch("bronze/copied.txt", "lost", eTag)).isFalse();
  }

  private String copied(String eTag) {
    return s3.getObjectAsBytes(
            request -> request.bucket(bucket).key("bronze/copied.txt").ifMatch(eTag))
        .asUtf8String();
  }

  @Test
  void refusesAWrongSecret() {
    try (S3Client stranger = client(server, new AccessKey("home", "another secret"))) {
      assertThatThrownBy(() -> stranger.listObjectsV2(request -> request.bucket(bucket)))
          .isInstanceOfSatisfying(
              S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
    }
  }

  @Test
  void refusesAnUnknownKey() {
    try (S3Client stranger = client(server, new AccessKey("nobody", KEY.secret()))) {
      assertThatThrownBy(() -> stranger.putObject(at("x"), RequestBody.fromString("x")))
          .isInstanceOfSatisfying(
              S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
    }
    assertThat(counts.total()).isZero();
  }

  @Test
  void findsItsFilesAgainAfterARestart() throws IOException {
    Path lake = folder.resolve("another");
    try (EmbeddedS3 before = EmbeddedS3.start(lake, KEY, EmbeddedS3.ANY_PORT);
        S3Client client = client(before, KEY)) {
      client.createBucket(request -> request.bucket("lake"));
      client.putObject(
          request -> request.bucket("lake").key("k").contentType("text/plain"),
          RequestBody.fromString("kept"));
    }
    try (EmbeddedS3 after = EmbeddedS3.start(lake, KEY, EmbeddedS3.ANY_PORT);
        S3Client client = client(after, KEY)) {
      assertThat(client.headObject(request -> request.bucket("lake").key("k")).contentType())
          .isEqualTo("text/plain");
    }
  }

  @Test
  void saysWhyItCannotStart() {
    int taken = server.endpoint().getPort();

    assertThatThrownBy(() -> EmbeddedS3.start(folder, KEY, taken))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot serve S3 on port " + taken);
    assertThatThrownBy(() -> EmbeddedS3.start(Files.createTempFile(folder, "f", ""), KEY, 0))
        .isInstanceOf(IOException.class);
  }

  @Test
  void keepsTheSecretToItself() {
    assertThat(KEY).hasToString("AccessKey[home]");
  }

  private interface Attempt {
    boolean by(String name);
  }

  /** Who of that many succeeded, all trying at the same time. */
  private static List<String> winners(int starters, Attempt attempt) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(starters);
    try {
      List<Callable<String>> attempts =
          IntStream.range(0, starters)
              .mapToObj(i -> "starter " + i)
              .map(name -> (Callable<String>) () -> attempt.by(name) ? name : "")
              .toList();
      List<String> winners = new ArrayList<>();
      for (Future<String> done : threads.invokeAll(attempts)) {
        winners.add(done.get());
      }
      winners.removeIf(String::isEmpty);
      return winners;
    } finally {
      threads.shutdown();
    }
  }

  private boolean putIfAbsent(String key, String content) {
    return succeeds(at(key).toBuilder().ifNoneMatch("*").build(), content);
  }

  private boolean putIfMatch(String key, String content, String eTag) {
    return succeeds(at(key).toBuilder().ifMatch(eTag).build(), content);
  }

  private boolean succeeds(PutObjectRequest request, String content) {
    try {
      s3.putObject(request, RequestBody.fromString(content));
      return true;
    } catch (S3Exception e) {
      assertThat(e.statusCode()).isIn(409, 412);
      return false;
    }
  }

  private void put(String key, String content) {
    s3.putObject(at(key), RequestBody.fromString(content));
  }

  private PutObjectRequest at(String key) {
    return PutObjectRequest.builder().bucket(bucket).key(key).build();
  }

  private String text(String key) {
    return s3.getObjectAsBytes(request -> request.bucket(bucket).key(key)).asUtf8String();
  }

  @SuppressWarnings("deprecation") // The HTTP client that the job uses.
  static S3Client client(EmbeddedS3 server, AccessKey key) {
    return S3Client.builder()
        .endpointOverride(server.endpoint())
        .forcePathStyle(true)
        // In chunks a refusal may reach a client that is still sending as a broken connection.
        .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(key.id(), key.secret())))
        .httpClient(ApacheHttpClient.create())
        .build();
  }
}
