package dev.homelake.local.s3;

import static java.util.stream.Collectors.joining;

import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** Counts what clients ask of a store, by kind. */
public final class CountingStore extends ForwardingBlobStore {

  private final Map<String, AtomicLong> counts = new ConcurrentSkipListMap<>();

  /** Counts what is asked of {@code store}. */
  public CountingStore(BlobStore store) {
    super(store);
  }

  /** How often a kind was asked for: copy, delete, get, head, list, multipart, part or put. */
  public long count(String kind) {
    return counts.getOrDefault(kind, new AtomicLong()).get();
  }

  /** How much was asked for in all. */
  public long total() {
    return counts.values().stream().mapToLong(AtomicLong::get).sum();
  }

  /** Starts again from nothing. */
  public void reset() {
    counts.clear();
  }

  /** Such as {@code head 2, put 1}. */
  @Override
  public String toString() {
    return counts.entrySet().stream()
        .map(kind -> kind.getKey() + " " + kind.getValue())
        .collect(joining(", "));
  }

  private void count(String kind, int more) {
    counts.computeIfAbsent(kind, none -> new AtomicLong()).addAndGet(more);
  }

  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    count("list", 1);
    return super.list(request);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    count("put", 1);
    return super.putBlob(request, content);
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    count("copy", 1);
    return super.copyBlob(request);
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    count("head", 1);
    return super.blobMetadata(request);
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    count("get", 1);
    return super.getBlob(request);
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    count("delete", 1);
    return super.removeBlob(request);
  }

  @Override
  public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
    count("multipart", 1);
    return super.initiateMultipartUpload(request);
  }

  @Override
  public UploadPartResponse uploadMultipartPart(
      MultipartUpload upload, UploadPartRequest request, InputStream content) {
    count("part", 1);
    return super.uploadMultipartPart(upload, request, content);
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    count("multipart", 1);
    return super.completeMultipartUpload(upload, request);
  }
}
