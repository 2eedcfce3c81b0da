package dev.homelake.local.s3;

import dev.homelake.local.s3.Permissions.Action;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetBucketAclRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAclResponse;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.GetObjectAclRequest;
import software.amazon.awssdk.services.s3.model.GetObjectAclResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * The store as the holder of a key sees it; all else is refused as S3 refuses it. Every way in is
 * here, for what is left out would be open.
 */
final class GuardedStore extends ForwardingBlobStore {

  /** Where the server notes what it was told when an upload in parts began; it holds no content. */
  private static final Pattern UPLOAD =
      Pattern.compile("\\.s3proxy-mpu-stub-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Permissions permissions;

  GuardedStore(BlobStore store, Permissions permissions) {
    super(store);
    this.permissions = permissions;
  }

  private void require(Action action, String bucket, String key) {
    if (key == null || !PlainKeys.isPlain(key)) {
      throw new S3ProxyException(S3ErrorCode.INVALID_ARGUMENT, "Keys must not have such parts.");
    }
    if (!UPLOAD.matcher(key).matches() && !permissions.allow(action, bucket, key)) {
      throw denied();
    }
  }

  private void requireList(String bucket, String prefix) {
    String begin = prefix == null ? "" : prefix;
    if (!PlainKeys.isPlainPrefix(begin) || !permissions.allow(Action.LIST, bucket, begin)) {
      throw denied();
    }
  }

  private void requireBuckets() {
    if (!permissions.allowBuckets()) {
      throw denied();
    }
  }

  private void requireBucketList() {
    if (!permissions.allowBucketList()) {
      throw denied();
    }
  }

  private static S3ProxyException denied() {
    return new S3ProxyException(S3ErrorCode.ACCESS_DENIED);
  }

  @Override
  public ListBucketsResponse list() {
    requireBucketList();
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
    requireList(request.bucket(), request.prefix());
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
    requireBucketList();
    return super.listMultipartUploads(bucket);
  }

  @Override
  public ObjectCannedACL getBlobAccess(String bucket, String key) {
    require(Action.READ, bucket, key);
    return super.getBlobAccess(bucket, key);
  }

  @Override
  public ObjectCannedACL getBlobAccess(String bucket, String key, String version) {
    require(Action.READ, bucket, key);
    return super.getBlobAccess(bucket, key, version);
  }

  @Override
  public GetObjectAclResponse getBlobAcl(GetObjectAclRequest request) {
    require(Action.READ, request.bucket(), request.key());
    return super.getBlobAcl(request);
  }

  @Override
  public void setBlobAccess(String bucket, String key, ObjectCannedACL access) {
    require(Action.WRITE, bucket, key);
    super.setBlobAccess(bucket, key, access);
  }

  @Override
  public void setBlobAccess(String bucket, String key, ObjectCannedACL access, String version) {
    require(Action.WRITE, bucket, key);
    super.setBlobAccess(bucket, key, access, version);
  }

  @Override
  public BucketCannedACL getContainerAccess(String bucket) {
    requireBucketList();
    return super.getContainerAccess(bucket);
  }

  @Override
  public GetBucketAclResponse getContainerAcl(GetBucketAclRequest request) {
    requireBucketList();
    return super.getContainerAcl(request);
  }

  @Override
  public void setContainerAccess(String bucket, BucketCannedACL access) {
    requireBuckets();
    super.setContainerAccess(bucket, access);
  }

  @Override
  public GetBucketVersioningResponse getBucketVersioning(GetBucketVersioningRequest request) {
    requireBucketList();
    return super.getBucketVersioning(request);
  }

  @Override
  public PutBucketVersioningResponse putBucketVersioning(PutBucketVersioningRequest request) {
    requireBuckets();
    return super.putBucketVersioning(request);
  }

  @Override
  public ListObjectVersionsResponse listVersions(ListObjectVersionsRequest request) {
    requireList(request.bucket(), request.prefix());
    return super.listVersions(request);
  }

  @Override
  public GetBucketEncryptionResponse getBucketEncryption(GetBucketEncryptionRequest request) {
    requireBucketList();
    return super.getBucketEncryption(request);
  }

  @Override
  public PutBucketEncryptionResponse putBucketEncryption(PutBucketEncryptionRequest request) {
    requireBuckets();
    return super.putBucketEncryption(request);
  }

  @Override
  public DeleteBucketEncryptionResponse deleteBucketEncryption(
      DeleteBucketEncryptionRequest request) {
    requireBuckets();
    return super.deleteBucketEncryption(request);
  }
}
