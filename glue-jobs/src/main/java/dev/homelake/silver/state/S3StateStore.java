package dev.homelake.silver.state;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
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
 * Objects of a bucket, by conditional writes: S3 compares and writes in one step. Through Hadoop
 * this cannot be had: its S3A looks first and writes later.
 *
 * <p>The client belongs to the caller. It should sign content as a whole, not in chunks: then S3
 * reads all of it before it refuses a write, and the refusal arrives.
 */
public final class S3StateStore implements StateStore {

  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;
  private static final int ATTEMPTS = 5;

  private final S3Client s3;
  private final String bucket;
  private final String prefix;

  /**
   * A store below a prefix of a bucket.
   *
   * @param prefix a slash at its end; empty for the whole bucket
   */
  public S3StateStore(S3Client s3, String bucket, String prefix) {
    this.s3 = requireNonNull(s3, "s3 is null");
    this.bucket = requireNonNull(bucket, "bucket is null");
    if (!prefix.isEmpty() && !prefix.endsWith("/")) {
      throw new IllegalArgumentException("prefix '" + prefix + "' does not end with a slash");
    }
    this.prefix = prefix;
  }

  @Override
  public Optional<Versioned> read(StateName name) throws IOException {
    try {
      ResponseBytes<GetObjectResponse> object =
          s3.getObjectAsBytes(request -> request.bucket(bucket).key(key(name)));
      return Optional.of(
          new Versioned(object.asByteArray(), new Version(object.response().eTag())));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw failure("read", name, e);
    }
  }

  @Override
  public Optional<Version> createIfAbsent(StateName name, byte[] content) throws IOException {
    return write(name, content, request(name).ifNoneMatch("*"));
  }

  @Override
  public Optional<Version> replace(StateName name, byte[] content, Version expected)
      throws IOException {
    return write(name, content, request(name).ifMatch(expected.value()));
  }

  @Override
  public Version put(StateName name, byte[] content) throws IOException {
    try {
      return put(request(name).build(), content);
    } catch (SdkException e) {
      throw failure("write", name, e);
    }
  }

  @Override
  public void delete(StateName name) throws IOException {
    try {
      s3.deleteObject(request -> request.bucket(bucket).key(key(name)));
    } catch (SdkException e) {
      throw failure("delete", name, e);
    }
  }

  @Override
  public List<StateName> list(String folder) throws IOException {
    try {
      return s3
          .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix + folder))
          .contents()
          .stream()
          .map(object -> object.key().substring(prefix.length()))
          .flatMap(name -> StateName.of(name).stream())
          .sorted()
          .toList();
    } catch (SdkException e) {
      throw new IOException("cannot list s3://" + bucket + "/" + prefix + folder + reason(e), e);
    }
  }

  private Optional<Version> write(StateName name, byte[] content, PutObjectRequest.Builder request)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return Optional.of(put(request.build(), content));
      } catch (NoSuchKeyException e) {
        return Optional.empty();
      } catch (S3Exception e) {
        if (e.statusCode() == PRECONDITION_FAILED) {
          return written(name, content);
        }
        // Two writers met, and S3 asks this one to try again.
        if (e.statusCode() != CONFLICT || attempt == ATTEMPTS) {
          throw failure("write", name, e);
        }
      } catch (SdkException e) {
        throw failure("write", name, e);
      }
    }
  }

  /** A refused write may be the repetition of one that got through and whose answer did not. */
  private Optional<Version> written(StateName name, byte[] content) throws IOException {
    return read(name)
        .filter(present -> Arrays.equals(present.content(), content))
        .map(Versioned::version);
  }

  private Version put(PutObjectRequest request, byte[] content) {
    return new Version(s3.putObject(request, RequestBody.fromBytes(content)).eTag());
  }

  private PutObjectRequest.Builder request(StateName name) {
    return PutObjectRequest.builder().bucket(bucket).key(key(name)).contentType("application/json");
  }

  private String key(StateName name) {
    return prefix + name.value();
  }

  private IOException failure(String attempt, StateName name, SdkException e) {
    return new IOException(
        "cannot " + attempt + " s3://" + bucket + "/" + key(name) + reason(e), e);
  }

  private static String reason(SdkException e) {
    return ": " + e.getMessage();
  }
}
