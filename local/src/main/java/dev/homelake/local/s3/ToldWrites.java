package dev.homelake.local.s3;

import dev.homelake.local.s3.WriteListener.Change;
import dev.homelake.local.s3.WriteListener.Version;
import dev.homelake.local.s3.WriteListener.Write;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
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

/** Tells a listener of each write. */
final class ToldWrites extends ForwardingBlobStore {

  private final WriteListener listener;

  ToldWrites(BlobStore store, WriteListener listener) {
    super(store);
    this.listener = listener;
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    return told(request.bucket(), request.key(), Change.PUT, () -> super.putBlob(request, content));
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    return told(
        request.destinationBucket(),
        request.destinationKey(),
        Change.COPY,
        () -> super.copyBlob(request));
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    return told(
        upload.containerName(),
        upload.blobName(),
        Change.COMPLETE_UPLOAD,
        () -> super.completeMultipartUpload(upload, request));
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    return told(request.bucket(), request.key(), Change.DELETE, () -> super.removeBlob(request));
  }

  private <T> T told(String bucket, String key, Change change, Supplier<T> write) {
    if (!listener.cares(bucket, key)) {
      return write.get();
    }
    Write told = listener.begins(bucket, key, change, version(bucket, key));
    T result;
    try {
      result = write.get();
    } catch (RuntimeException | Error e) {
      try {
        told.ended(version(bucket, key));
      } catch (RuntimeException later) {
        e.addSuppressed(later);
      }
      throw e;
    }
    told.ended(version(bucket, key));
    return result;
  }

  private Optional<Version> version(String bucket, String key) {
    HeadObjectResponse head = blobMetadataIfPresent(bucket, key);
    return head == null
        ? Optional.empty()
        : Optional.of(
            new Version(head.contentLength(), head.eTag().replace("\"", ""), head.lastModified()));
  }
}
