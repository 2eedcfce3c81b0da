package dev.homelake.local.s3;

import java.io.InputStream;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * Lets the writes of an object happen one after the other, and looks at {@code If-Match} within.
 * The server alone looks first and writes later, so of two writers that expect the same version
 * both would win; on S3 one does.
 */
final class ConditionalWrites extends ForwardingBlobStore {

  /** One for each object that is being written: a client that is slow holds up no other object. */
  private final ConcurrentMap<String, SharedLock> locks = new ConcurrentHashMap<>();

  /**
   * A lock and how many want it.
   *
   * @param lock for one writer at a time
   * @param users those that write or wait
   */
  private record SharedLock(Lock lock, int users) {}

  ConditionalWrites(BlobStore store) {
    super(store);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    return alone(
        request.bucket(),
        request.key(),
        () -> {
          requireVersion(request);
          return super.putBlob(request, content);
        });
  }

  private void requireVersion(PutObjectRequest request) {
    String expected = request.ifMatch();
    if (expected == null) {
      return;
    }
    HeadObjectResponse present = blobMetadataIfPresent(request.bucket(), request.key());
    if (present == null || !unquoted(expected).equals(unquoted(present.eTag()))) {
      throw new S3ProxyException(S3ErrorCode.PRECONDITION_FAILED);
    }
  }

  private static String unquoted(String eTag) {
    return eTag == null ? "" : eTag.replace("\"", "");
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    return alone(
        request.destinationBucket(), request.destinationKey(), () -> super.copyBlob(request));
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    return alone(request.bucket(), request.key(), () -> super.removeBlob(request));
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    return alone(
        upload.containerName(),
        upload.blobName(),
        () -> super.completeMultipartUpload(upload, request));
  }

  private <T> T alone(String bucket, String key, Supplier<T> write) {
    String object = bucket + "/" + key;
    Lock lock =
        locks
            .compute(
                object,
                (any, known) ->
                    known == null
                        ? new SharedLock(new ReentrantLock(), 1)
                        : new SharedLock(known.lock(), known.users() + 1))
            .lock();
    lock.lock();
    try {
      return write.get();
    } finally {
      lock.unlock();
      locks.computeIfPresent(
          object,
          (any, known) ->
              known.users() == 1 ? null : new SharedLock(known.lock(), known.users() - 1));
    }
  }
}
