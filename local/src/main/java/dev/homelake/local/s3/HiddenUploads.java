package dev.homelake.local.s3;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Keeps uploads that are under way out of listings. The store of files writes them beside their
 * place and lists them; on S3 an object that is not whole cannot be seen.
 */
final class HiddenUploads extends ForwardingBlobStore {

  /** How many writes of an object are under way. */
  private final ConcurrentMap<String, Integer> writes = new ConcurrentHashMap<>();

  HiddenUploads(BlobStore store) {
    super(store);
  }

  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    ListObjectsV2Response page = super.list(request);
    List<S3Object> whole =
        page.contents().stream()
            .filter(object -> !isUpload(request.bucket(), object.key()))
            .toList();
    return whole.size() == page.contents().size() ? page : page.toBuilder().contents(whole).build();
  }

  /** A name like that may also be an object's own: it stays unless the other is being written. */
  private boolean isUpload(String bucket, String key) {
    Optional<String> object = UnfinishedFile.object(key);
    return object.isPresent()
        && (writes.containsKey(bucket + "/" + object.get())
            || blobMetadataIfPresent(bucket, key) == null);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    return writing(request.bucket(), request.key(), () -> super.putBlob(request, content));
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    return writing(
        request.destinationBucket(), request.destinationKey(), () -> super.copyBlob(request));
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    return writing(
        upload.containerName(),
        upload.blobName(),
        () -> super.completeMultipartUpload(upload, request));
  }

  private <T> T writing(String bucket, String key, Supplier<T> write) {
    String object = bucket + "/" + key;
    writes.merge(object, 1, Integer::sum);
    try {
      return write.get();
    } finally {
      writes.computeIfPresent(object, (any, count) -> count == 1 ? null : count - 1);
    }
  }
}
