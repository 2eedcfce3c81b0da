package dev.homelake.silver.store;

import static java.util.Comparator.comparing;

import dev.homelake.silver.s3.S3Connection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Objects of a bucket. Each call is one request, and S3 shows an object when all of it has arrived.
 *
 * <p>Not through Hadoop: its S3A needs a session's settings before it lists anything, asks for more
 * than it is asked, and opens whatever lies under a key by now.
 */
final class S3Store implements ObjectStore {

  private final S3Connection s3;
  private final String bucket;
  private final String prefix;

  S3Store(S3Connection s3, Prefix place) {
    this.s3 = s3;
    this.bucket = place.bucket();
    this.prefix = place.path();
  }

  @Override
  public List<StoredObject> list() throws IOException {
    try {
      return s3
          .client()
          .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
          .contents()
          .stream()
          .map(this::stored)
          .filter(object -> isVisible(object.key()))
          .sorted(comparing(StoredObject::key))
          .toList();
    } catch (SdkException e) {
      throw failure("list", "", e);
    }
  }

  private StoredObject stored(S3Object object) {
    return new StoredObject(object.key().substring(prefix.length()), object.size(), object.eTag());
  }

  /** Consoles make empty objects for folders; their names end with a slash. */
  private static boolean isVisible(String key) {
    return !key.isEmpty() && !key.endsWith("/") && !key.startsWith(".") && !key.contains("/.");
  }

  @Override
  public InputStream open(StoredObject object) throws IOException {
    return S3ObjectStream.open(s3.client(), bucket, prefix + object.key(), object.version());
  }

  @Override
  public Optional<byte[]> find(String key) throws IOException {
    try {
      return Optional.of(
          s3.client()
              .getObjectAsBytes(request -> request.bucket(bucket).key(prefix + key))
              .asByteArray());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw failure("read", key, e);
    }
  }

  @Override
  public void put(String key, ByteBuffer content) throws IOException {
    int from = content.arrayOffset() + content.position();
    int length = content.remaining();
    // The SDK's body of a buffer copies it.
    ContentStreamProvider provider = () -> new ByteArrayInputStream(content.array(), from, length);
    RequestBody body =
        RequestBody.fromContentProvider(provider, length, "application/octet-stream");
    try {
      s3.client().putObject(request -> request.bucket(bucket).key(prefix + key), body);
    } catch (SdkException e) {
      throw failure("write", key, e);
    }
  }

  @Override
  public void delete(String key) throws IOException {
    try {
      s3.client().deleteObject(request -> request.bucket(bucket).key(prefix + key));
    } catch (SdkException e) {
      throw failure("delete", key, e);
    }
  }

  private IOException failure(String attempt, String key, SdkException e) {
    return new IOException(
        "cannot " + attempt + " s3://" + bucket + "/" + prefix + key + ": " + e.getMessage(), e);
  }
}
