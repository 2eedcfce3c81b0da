package dev.homelake.local.work;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Buckets;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.bucket.ObjectSummary;
import dev.homelake.edge.bucket.S3Bucket;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.s3.AccessKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The buckets of a lake's S3, with its owner's key. Large objects are sent in chunks: what is
 * signed as a whole the server holds in memory. Safe for use by several threads.
 */
final class LocalBuckets implements Buckets, AutoCloseable {

  private static final long LARGE = 8 << 20;

  private final S3Client whole;
  private final S3Client chunks;

  LocalBuckets(URI endpoint, AccessKey key) {
    this.whole = client(endpoint, key, Sending.WHOLE);
    this.chunks = client(endpoint, key, Sending.IN_CHUNKS);
  }

  private enum Sending {
    /** A write that is refused is read to its end, so that the refusal arrives. */
    WHOLE,
    IN_CHUNKS
  }

  @SuppressWarnings("deprecation") // The client that the job uses, too.
  private static S3Client client(URI endpoint, AccessKey key, Sending sending) {
    return S3Client.builder()
        .endpointOverride(endpoint)
        .forcePathStyle(true)
        .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(sending == Sending.IN_CHUNKS))
        .region(Region.of(LakeFolder.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(key.id(), key.secret())))
        // Closes its connections when it is closed: the server waits for them when it stops.
        .httpClientBuilder(ApacheHttpClient.builder())
        .build();
  }

  @Override
  public Bucket named(String name) {
    return new LocalBucket(new S3Bucket(whole, name), new S3Bucket(chunks, name));
  }

  @Override
  public void close() {
    whole.close();
    chunks.close();
  }

  /** Only plain writes are sent in chunks: nothing refuses them. */
  private record LocalBucket(Bucket bucket, Bucket forLarge) implements Bucket {

    @Override
    public String name() {
      return bucket.name();
    }

    @Override
    public Optional<ObjectInfo> head(String key) throws IOException {
      return bucket.head(key);
    }

    @Override
    public Optional<ObjectInfo> head(String key, String versionId) throws IOException {
      return bucket.head(key, versionId);
    }

    @Override
    public InputStream open(ObjectInfo object) throws IOException {
      return bucket.open(object);
    }

    @Override
    public void put(String key, Content content) throws IOException {
      (content.size() > LARGE ? forLarge : bucket).put(key, content);
    }

    @Override
    public boolean putIfAbsent(String key, Content content) throws IOException {
      return bucket.putIfAbsent(key, content);
    }

    @Override
    public boolean replace(ObjectInfo expected, Content content) throws IOException {
      return bucket.replace(expected, content);
    }

    @Override
    public void copy(ObjectInfo source, String key, String type, Map<String, String> metadata)
        throws IOException {
      bucket.copy(source, key, type, metadata);
    }

    @Override
    public void delete(String key) throws IOException {
      bucket.delete(key);
    }

    @Override
    public List<ObjectSummary> summaries(String prefix) throws IOException {
      return bucket.summaries(prefix);
    }
  }
}
