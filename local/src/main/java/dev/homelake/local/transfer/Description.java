package dev.homelake.local.transfer;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.keys.CopiedObject;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * What a bucket says of an object besides its bytes.
 *
 * @param head as S3 answered
 * @param metadata the writer's own
 */
record Description(HeadObjectResponse head, Map<String, String> metadata) {

  /** Some servers keep what only the request was. */
  private static final String OF_THE_REQUEST = "aws-chunked";

  Description {
    requireNonNull(head, "head is null");
    metadata = Map.copyOf(metadata);
  }

  static Description of(HeadObjectResponse head) {
    return new Description(head, head.metadata());
  }

  /** As its copy is described. */
  Description copyOf(Found source) {
    return new Description(head, CopiedObject.metadata(metadata, source.modified(), source.eTag()));
  }

  /** As the copy of an export whose parts are copied, too. */
  Description takenIn() {
    return new Description(head, CopiedObject.takenIn(metadata));
  }

  /** What names its content: its ETag, and that of what it was copied from. */
  Set<String> tags() {
    Set<String> tags = new HashSet<>();
    Optional.ofNullable(head.eTag()).map(S3Side::unquoted).ifPresent(tags::add);
    CopiedObject.eTag(metadata).ifPresent(tags::add);
    tags.remove("");
    return tags;
  }

  /** Whether it lies in an archive and was not restored. */
  boolean isOutOfReach() {
    return S3Side.isArchive(head.storageClassAsString(), head.archiveStatusAsString())
        && !Optional.ofNullable(head.restore()).orElse("").contains("ongoing-request=\"false\"");
  }

  PutObjectRequest.Builder describe(PutObjectRequest.Builder request) {
    return request
        .contentType(head.contentType())
        .contentEncoding(encoding())
        .contentDisposition(head.contentDisposition())
        .contentLanguage(head.contentLanguage())
        .cacheControl(head.cacheControl())
        .metadata(metadata);
  }

  CreateMultipartUploadRequest.Builder describe(CreateMultipartUploadRequest.Builder request) {
    return request
        .contentType(head.contentType())
        .contentEncoding(encoding())
        .contentDisposition(head.contentDisposition())
        .contentLanguage(head.contentLanguage())
        .cacheControl(head.cacheControl())
        .metadata(metadata);
  }

  private String encoding() {
    String encoding = head.contentEncoding();
    return encoding == null || encoding.isEmpty() || encoding.startsWith(OF_THE_REQUEST)
        ? null
        : encoding;
  }
}
