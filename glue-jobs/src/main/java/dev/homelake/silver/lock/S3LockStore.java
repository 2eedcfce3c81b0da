package dev.homelake.silver.lock;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * An object of a bucket, by conditional writes: S3 compares and writes in one step. Through Hadoop
 * this cannot be had: its S3A looks first and writes later.
 *
 * <p>The client belongs to the caller. It should sign content as a whole, not in chunks: then S3
 * reads all of it before it refuses a write, and the refusal arrives.
 */
public final class S3LockStore implements LockStore {

  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;
  private static final int ATTEMPTS = 5;

  private final S3Client s3;
  private final String bucket;
  private final String key;

  /** The object of this key. */
  public S3LockStore(S3Client s3, String bucket, String key) {
    this.s3 = requireNonNull(s3, "s3 is null");
    this.bucket = requireNonNull(bucket, "bucket is null");
    this.key = requireNonNull(key, "key is null");
  }

  @Override
  public String place() {
    return "s3://" + bucket + "/" + key;
  }

  @Override
  public Optional<Versioned> read() throws IOException {
    try {
      ResponseBytes<GetObjectResponse> object =
          s3.getObjectAsBytes(request -> request.bucket(bucket).key(key));
      return Optional.of(
          new Versioned(object.asByteArray(), new Version(object.response().eTag())));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw failure("read", e);
    }
  }

  @Override
  public Optional<Version> createIfAbsent(byte[] content) throws IOException {
    return write(content, request().ifNoneMatch("*"));
  }

  @Override
  public Optional<Version> replace(byte[] content, Version expected) throws IOException {
    return write(content, request().ifMatch(expected.value()));
  }

  private Optional<Version> write(byte[] content, PutObjectRequest.Builder request)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return Optional.of(put(request.build(), content));
      } catch (NoSuchKeyException e) {
        return Optional.empty();
      } catch (S3Exception e) {
        if (e.statusCode() == PRECONDITION_FAILED) {
          return written(content);
        }
        // Two writers met, and S3 asks this one to try again.
        if (e.statusCode() != CONFLICT || attempt == ATTEMPTS) {
          throw failure("write", e);
        }
      } catch (SdkException e) {
        throw failure("write", e);
      }
    }
  }

  /** A refused write may be the repetition of one that got through and whose answer did not. */
  private Optional<Version> written(byte[] content) throws IOException {
    return read()
        .filter(present -> Arrays.equals(present.content(), content))
        .map(Versioned::version);
  }

  private Version put(PutObjectRequest request, byte[] content) {
    return new Version(s3.putObject(request, RequestBody.fromBytes(content)).eTag());
  }

  private PutObjectRequest.Builder request() {
    return PutObjectRequest.builder().bucket(bucket).key(key).contentType("application/json");
  }

  private IOException failure(String attempt, SdkException e) {
    return new IOException("cannot " + attempt + " " + place() + ": " + e.getMessage(), e);
  }
}
