package dev.homelake.local.s3;

import java.io.InputStream;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

  /** Objects may share a lock: they wait for each other in vain, rarely. */
  private static final int LOCKS = 1024;

  private final Lock[] locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

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
    Lock lock = locks[Math.floorMod(31 * bucket.hashCode() + key.hashCode(), LOCKS)];
    lock.lock();
    try {
      return write.get();
    } finally {
      lock.unlock();
    }
  }
}
