package dev.homelake.edge.bucket;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import dev.homelake.edge.log.KeyHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket on S3. The client belongs to the caller; it should sign content as a whole, not in
 * chunks: then S3 reads all of it before it refuses a write, and the refusal arrives.
 */
public final class S3Bucket implements Bucket {

  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;
  private static final int ATTEMPTS = 5;

  /** What servers say to a version that is none, is a delete marker, or if they keep none. */
  private static final Set<Integer> NO_VERSION = Set.of(400, 405, 501);

  private final S3Client s3;
  private final String name;

  public S3Bucket(S3Client s3, String name) {
    this.s3 = requireNonNull(s3, "s3 is null");
    this.name = requireNonNull(name, "name is null");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<ObjectInfo> head(String key) throws IOException {
    return head(HeadObjectRequest.builder().bucket(name).key(key).build());
  }

  @Override
  public Optional<ObjectInfo> head(String key, String versionId) throws IOException {
    return head(HeadObjectRequest.builder().bucket(name).key(key).versionId(versionId).build())
        .filter(object -> object.versionId().equals(Optional.of(versionId)));
  }

  private Optional<ObjectInfo> head(HeadObjectRequest request) throws IOException {
    try {
      return Optional.of(info(request.key(), s3.headObject(request)));
    } catch (S3Exception e) {
      // A delete marker asked for by its version answers 405; S3 says 400 to a version that is
      // none.
      boolean absent = e.statusCode() == NOT_FOUND || isNoVersion(request, e);
      if (absent) {
        return Optional.empty();
      }
      throw failure("look at", request.key(), e);
    } catch (SdkException e) {
      throw failure("look at", request.key(), e);
    }
  }

  private static boolean isNoVersion(HeadObjectRequest request, S3Exception e) {
    return request.versionId() != null && NO_VERSION.contains(e.statusCode());
  }

  private static ObjectInfo info(String key, HeadObjectResponse head) {
    return new ObjectInfo(
        key,
        head.contentLength(),
        unquoted(head.eTag()),
        // Buckets whose versions were switched off say "null".
        Optional.ofNullable(head.versionId()).filter(version -> !version.equals("null")),
        head.lastModified(),
        Optional.ofNullable(head.contentType()).orElse("application/octet-stream"),
        head.metadata());
  }

  private static String unquoted(String eTag) {
    return eTag == null ? "" : eTag.replace("\"", "");
  }

  @Override
  public InputStream open(ObjectInfo object) throws IOException {
    GetObjectRequest.Builder request = GetObjectRequest.builder().bucket(name).key(object.key());
    object.versionId().ifPresent(request::versionId);
    try {
      return s3.getObject(request.ifMatch(object.eTag()).build());
    } catch (SdkException e) {
      throw readFailure(object.key(), e);
    }
  }

  @Override
  public void put(String key, Content content) throws IOException {
    try {
      put(request(key, content).build(), content);
    } catch (SdkException | UncheckedIOException e) {
      throw failure("write", key, e);
    }
  }

  @Override
  public boolean putIfAbsent(String key, Content content) throws IOException {
    return putIf(request(key, content).ifNoneMatch("*").build(), content);
  }

  @Override
  public boolean replace(ObjectInfo expected, Content content) throws IOException {
    String key = expected.key();
    return putIf(request(key, content).ifMatch(expected.eTag()).build(), content);
  }

  private boolean putIf(PutObjectRequest request, Content content) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        put(request, content);
        return true;
      } catch (S3Exception e) {
        if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == NOT_FOUND) {
          return false;
        }
        // Two writers met, and S3 asks this one to try again.
        if (e.statusCode() != CONFLICT || attempt == ATTEMPTS) {
          throw failure("write", request.key(), e);
        }
      } catch (SdkException | UncheckedIOException e) {
        throw failure("write", request.key(), e);
      }
    }
  }

  private void put(PutObjectRequest request, Content content) {
    s3.putObject(
        request,
        RequestBody.fromContentProvider(() -> open(content), content.size(), content.type()));
  }

  private static InputStream open(Content content) {
    try {
      return content.source().open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PutObjectRequest.Builder request(String key, Content content) {
    return PutObjectRequest.builder()
        .bucket(name)
        .key(key)
        .contentType(content.type())
        .metadata(content.metadata());
  }

  @Override
  public void copy(ObjectInfo source, String key, String type, Map<String, String> metadata)
      throws IOException {
    CopyObjectRequest.Builder request =
        CopyObjectRequest.builder()
            .sourceBucket(name)
            .sourceKey(source.key())
            .copySourceIfMatch(source.eTag())
            .destinationBucket(name)
            .destinationKey(key)
            .metadataDirective(MetadataDirective.REPLACE)
            .contentType(type)
            .metadata(metadata);
    source.versionId().ifPresent(request::sourceVersionId);
    try {
      s3.copyObject(request.build());
    } catch (SdkException e) {
      throw readFailure(source.key(), e);
    }
  }

  @Override
  public void delete(String key) throws IOException {
    try {
      s3.deleteObject(request -> request.bucket(name).key(key));
    } catch (SdkException e) {
      throw failure("delete", key, e);
    }
  }

  @Override
  public List<ObjectSummary> summaries(String prefix) throws IOException {
    try {
      return s3
          .listObjectsV2Paginator(request -> request.bucket(name).prefix(prefix))
          .contents()
          .stream()
          .map(S3Bucket::summary)
          .sorted(comparing(ObjectSummary::key))
          .toList();
    } catch (SdkException e) {
      throw failure("list", prefix, e);
    }
  }

  private static ObjectSummary summary(S3Object object) {
    return new ObjectSummary(object.key(), object.size(), unquoted(object.eTag()));
  }

  private IOException readFailure(String key, SdkException e) {
    boolean changed =
        e instanceof S3Exception s3Exception
            && (s3Exception.statusCode() == NOT_FOUND
                || s3Exception.statusCode() == PRECONDITION_FAILED);
    return changed ? new ObjectChangedException(key) : failure("read", key, e);
  }

  private static IOException failure(String attempt, String key, Exception e) {
    return new IOException(
        "Cannot " + attempt + " object " + KeyHash.of(key) + ": " + reason(e), e);
  }

  /** Without the service's message, which may quote the key. */
  private static String reason(Exception e) {
    if (!(e instanceof AwsServiceException service)) {
      return "no answer (" + e.getClass().getSimpleName() + ")";
    }
    AwsErrorDetails details = service.awsErrorDetails();
    return "S3 answered %d %s (request %s)"
        .formatted(
            service.statusCode(),
            details == null ? "without a code" : details.errorCode(),
            service.requestId());
  }
}
