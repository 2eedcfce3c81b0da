package dev.homelake.local.s3;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gaul.s3proxy.blobstore.BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket named {@code lake} on an S3 of its own, for tests and benchmarks; it counts requests.
 */
public final class TestLake implements AutoCloseable {

  /** The bucket's name. */
  public static final String BUCKET = "lake";

  private static final AccessKey KEY = new AccessKey("test", "secret of a test");
  private static final String REGION = "eu-west-1";

  private final EmbeddedS3 server;
  private final S3Client client;
  private final CountingStore counts;

  @SuppressWarnings("deprecation") // The client that the job uses.
  private TestLake(EmbeddedS3 server, CountingStore counts) {
    this.server = server;
    this.counts = counts;
    this.client =
        S3Client.builder()
            .endpointOverride(server.endpoint())
            .forcePathStyle(true)
            .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
            .region(Region.of(REGION))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(KEY.id(), KEY.secret())))
            .httpClient(ApacheHttpClient.create())
            .build();
  }

  /** Starts one over the buckets in a folder. */
  public static TestLake start(Path folder) throws IOException {
    return start(folder, UnaryOperator.identity());
  }

  /** As the other; what is counted passes through {@code around} then. */
  public static TestLake start(Path folder, UnaryOperator<BlobStore> around) throws IOException {
    CountingStore[] counts = new CountingStore[1];
    UnaryOperator<BlobStore> counting = store -> counts[0] = new CountingStore(around.apply(store));
    EmbeddedS3 server = EmbeddedS3.start(folder, KEY, EmbeddedS3.ANY_PORT, counting);
    TestLake lake = new TestLake(server, counts[0]);
    lake.client.createBucket(request -> request.bucket(BUCKET));
    lake.counts.reset();
    return lake;
  }

  /** What a process needs in its environment to reach it. */
  public Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL_S3", server.endpoint().toString(),
        "AWS_REGION", REGION,
        "AWS_ACCESS_KEY_ID", KEY.id(),
        "AWS_SECRET_ACCESS_KEY", KEY.secret());
  }

  /** A client of it. */
  public S3Client client() {
    return client;
  }

  /** What was asked of it since the last reset. */
  public CountingStore counts() {
    return counts;
  }

  /** Stores an object. */
  public void put(String key, byte[] content) {
    client.putObject(request -> request.bucket(BUCKET).key(key), RequestBody.fromBytes(content));
  }

  /** An object's content. */
  public byte[] get(String key) {
    return client.getObjectAsBytes(request -> request.bucket(BUCKET).key(key)).asByteArray();
  }

  /** All keys below a prefix, in their order. */
  public List<String> keys(String prefix) {
    return client
        .listObjectsV2Paginator(request -> request.bucket(BUCKET).prefix(prefix))
        .contents()
        .stream()
        .map(S3Object::key)
        .toList();
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
