package dev.homelake.local.s3;

import java.io.InputStream;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * Shows nothing to everybody, as a bucket on AWS does whose public access is blocked. The server
 * would else answer requests without a key, for whatever files others on this machine may read.
 */
final class PrivateObjects extends ForwardingBlobStore {

  PrivateObjects(BlobStore store) {
    super(store);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    requirePrivate(request.acl());
    return super.putBlob(request, content);
  }

  @Override
  public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
    requirePrivate(request.acl());
    return super.initiateMultipartUpload(request);
  }

  @Override
  public void setBlobAccess(String bucket, String key, ObjectCannedACL access) {
    requirePrivate(access);
    super.setBlobAccess(bucket, key, access);
  }

  @Override
  public void setBlobAccess(String bucket, String key, ObjectCannedACL access, String version) {
    requirePrivate(access);
    super.setBlobAccess(bucket, key, access, version);
  }

  @Override
  public void setContainerAccess(String bucket, BucketCannedACL access) {
    if (access != BucketCannedACL.PRIVATE) {
      throw new S3ProxyException(S3ErrorCode.ACCESS_DENIED);
    }
    super.setContainerAccess(bucket, access);
  }

  private static void requirePrivate(ObjectCannedACL access) {
    if (access != null && access != ObjectCannedACL.PRIVATE) {
      throw new S3ProxyException(S3ErrorCode.ACCESS_DENIED);
    }
  }

  @Override
  public BucketCannedACL getContainerAccess(String bucket) {
    return BucketCannedACL.PRIVATE;
  }

  @Override
  public ObjectCannedACL getBlobAccess(String bucket, String key) {
    return ObjectCannedACL.PRIVATE;
  }

  @Override
  public ObjectCannedACL getBlobAccess(String bucket, String key, String version) {
    return ObjectCannedACL.PRIVATE;
  }
}
