package dev.homelake.local.trace;

import dev.homelake.local.Problem;
import dev.homelake.silver.s3.S3Access;
import dev.homelake.silver.store.Prefix;
import dev.homelake.silver.store.StoredObject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A prefix of a bucket. What S3 refuses is a {@link Problem}. */
final class S3Place implements Place {

  private static final int NOT_FOUND = 404;

  private final S3Client s3;
  private final String bucket;
  private final String prefix;

  private S3Place(S3Client s3, String bucket, String prefix) {
    this.s3 = s3;
    this.bucket = bucket;
    this.prefix = prefix;
  }

  static S3Place of(Prefix place, S3Access access) {
    return new S3Place(asked(place.uri(), access::client), place.bucket(), place.path());
  }

  @Override
  public List<String> keys(String folder) {
    return asked(
        shown(folder),
        () ->
            s3
                .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix + folder))
                .contents()
                .stream()
                .map(S3Object::key)
                .map(key -> key.substring(prefix.length()))
                .toList());
  }

  @Override
  public Optional<StoredObject> find(String key) {
    return asked(
        shown(key),
        () -> {
          try {
            HeadObjectResponse head =
                s3.headObject(request -> request.bucket(bucket).key(prefix + key));
            String version = head.eTag() == null ? "" : head.eTag();
            return Optional.of(new StoredObject(key, head.contentLength(), version));
          } catch (NoSuchKeyException e) {
            return Optional.empty();
          }
        });
  }

  @Override
  public InputStream open(String key) {
    return asked(
        shown(key), () -> s3.getObject(request -> request.bucket(bucket).key(prefix + key)));
  }

  @Override
  public String shown(String key) {
    return "s3://" + bucket + "/" + prefix + key;
  }

  @Override
  public void close() {
    s3.close();
  }

  /** Without the list of everything that the SDK has tried. */
  private static String reason(SdkException failure) {
    return failure.getMessage().replaceFirst("(?s)(: \\[| of the providers in the chain).*", "");
  }

  private static <T> T asked(String what, Supplier<T> request) {
    try {
      return request.get();
    } catch (SdkException e) {
      boolean notFound = e instanceof S3Exception refused && refused.statusCode() == NOT_FOUND;
      throw Problem.failed(
          "cannot read %s: %s".formatted(what, reason(e)),
          notFound
              ? "Is the bucket's name right?"
              : "S3 is found as AWS's tools find it: AWS_REGION, AWS_ENDPOINT_URL_S3, credentials.",
          e);
    }
  }
}
