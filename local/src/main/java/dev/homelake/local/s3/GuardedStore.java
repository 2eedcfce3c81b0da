package dev.homelake.local.s3;

import dev.homelake.local.s3.Permissions.Action;
import java.io.InputStream;
import java.util.List;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** The store as the holder of a key sees it; all else is refused as S3 refuses it. */
final class GuardedStore extends ForwardingBlobStore {

  /** Where the server keeps what it was told when an upload began; no client can name it. */
  private static final String UPLOADS = ".mpus-";

  private final Permissions permissions;

  GuardedStore(BlobStore store, Permissions permissions) {
    super(store);
    this.permissions = permissions;
  }

  private void require(Action action, String bucket, String key) {
    String object = key == null ? "" : key;
    if (!object.startsWith(UPLOADS) && !permissions.allow(action, bucket, object)) {
      throw denied();
    }
  }

  private void requireBuckets() {
    if (!permissions.allowBuckets()) {
      throw denied();
    }
  }

  private static S3ProxyException denied() {
    return new S3ProxyException(S3ErrorCode.ACCESS_DENIED);
  }

  @Override
  public ListBucketsResponse list() {
    requireBuckets();
    return super.list();
  }

  @Override
  public CreateBucketResponse createContainer(CreateBucketRequest request) {
    requireBuckets();
    return super.createContainer(request);
  }

  @Override
  public void clearContainer(ListObjectsV2Request request) {
    requireBuckets();
    super.clearContainer(request);
  }

  @Override
  public void deleteContainer(String bucket) {
    requireBuckets();
    super.deleteContainer(bucket);
  }

  @Override
  public void deleteBucket(String bucket) {
    requireBuckets();
    super.deleteBucket(bucket);
  }

  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    require(Action.LIST, request.bucket(), request.prefix());
    return super.list(request);
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    require(Action.READ, request.bucket(), request.key());
    return super.blobMetadata(request);
  }

  @Override
  public boolean blobExists(String bucket, String key) {
    require(Action.READ, bucket, key);
    return super.blobExists(bucket, key);
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    require(Action.READ, request.bucket(), request.key());
    return super.getBlob(request);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    require(Action.WRITE, request.bucket(), request.key());
    return super.putBlob(request, content);
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    require(Action.READ, request.sourceBucket(), request.sourceKey());
    require(Action.WRITE, request.destinationBucket(), request.destinationKey());
    return super.copyBlob(request);
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    require(Action.DELETE, request.bucket(), request.key());
    return super.removeBlob(request);
  }

  @Override
  public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
    require(Action.WRITE, request.bucket(), request.key());
    return super.initiateMultipartUpload(request);
  }

  @Override
  public void abortMultipartUpload(MultipartUpload upload) {
    require(Action.WRITE, upload.containerName(), upload.blobName());
    super.abortMultipartUpload(upload);
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    require(Action.WRITE, upload.containerName(), upload.blobName());
    return super.completeMultipartUpload(upload, request);
  }

  @Override
  public UploadPartResponse uploadMultipartPart(
      MultipartUpload upload, UploadPartRequest request, InputStream content) {
    require(Action.WRITE, upload.containerName(), upload.blobName());
    return super.uploadMultipartPart(upload, request, content);
  }

  @Override
  public List<Part> listMultipartUpload(MultipartUpload upload) {
    require(Action.WRITE, upload.containerName(), upload.blobName());
    return super.listMultipartUpload(upload);
  }

  @Override
  public List<software.amazon.awssdk.services.s3.model.MultipartUpload> listMultipartUploads(
      String bucket) {
    requireBuckets();
    return super.listMultipartUploads(bucket);
  }
}
