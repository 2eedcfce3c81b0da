package dev.homelake.local.s3;

import java.time.Instant;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Gives an ETag to files that were copied into a bucket by hand, made of their size and time: the
 * store of files keeps one only of what came through itself, and clients refuse objects without.
 */
final class FoundFiles extends ForwardingBlobStore {

  private static final String MARK = "found-";

  FoundFiles(BlobStore store) {
    super(store);
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    HeadObjectResponse head = super.blobMetadata(request);
    return head == null || head.eTag() != null
        ? head
        : head.toBuilder().eTag(eTag(head.contentLength(), head.lastModified())).build();
  }

  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    ListObjectsV2Response page = super.list(request);
    return page.contents().stream().allMatch(object -> object.eTag() != null)
        ? page
        : page.toBuilder()
            .contents(page.contents().stream().map(FoundFiles::withETag).toList())
            .build();
  }

  private static S3Object withETag(S3Object object) {
    return object.eTag() != null
        ? object
        : object.toBuilder().eTag(eTag(object.size(), object.lastModified())).build();
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    boolean expectsFound = request.ifMatch() != null && request.ifMatch().contains(MARK);
    if (expectsFound && !request.ifMatch().replace("\"", "").equals(present(request))) {
      throw new S3ProxyException(S3ErrorCode.PRECONDITION_FAILED);
    }
    ResponseInputStream<GetObjectResponse> content =
        super.getBlob(expectsFound ? request.toBuilder().ifMatch(null).build() : request);
    GetObjectResponse response = content.response();
    return response.eTag() != null
        ? content
        : new ResponseInputStream<>(
            response.toBuilder().eTag("\"" + present(request) + "\"").build(), content);
  }

  private String present(GetObjectRequest request) {
    HeadObjectResponse head =
        blobMetadata(
            HeadObjectRequest.builder().bucket(request.bucket()).key(request.key()).build());
    return head == null ? "" : head.eTag().replace("\"", "");
  }

  private static String eTag(Long size, Instant modified) {
    long time = modified == null ? 0 : modified.toEpochMilli();
    return "\""
        + MARK
        + Long.toHexString(size == null ? 0 : size)
        + "-"
        + Long.toHexString(time)
        + "\"";
  }
}
