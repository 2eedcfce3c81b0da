package dev.homelake.local.s3;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.io.InputStream;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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

/** Counts what clients ask of a store, by kind and key. */
public final class CountingStore extends ForwardingBlobStore {

  private final Queue<Asked> all = new ConcurrentLinkedQueue<>();

  private record Asked(String kind, String key) {}

  /** Counts what is asked of {@code store}. */
  public CountingStore(BlobStore store) {
    super(store);
  }

  /** How often a kind was asked for: copy, delete, get, head, list, multipart, part or put. */
  public long count(String kind) {
    return count(kind, "");
  }

  /** How often a kind was asked for, of keys that begin so. */
  public long count(String kind, String prefix) {
    return all.stream()
        .filter(asked -> asked.kind().equals(kind) && asked.key().startsWith(prefix))
        .count();
  }

  /** Of how many different keys that begin so a kind was asked for. */
  public long keys(String kind, String prefix) {
    return all.stream()
        .filter(asked -> asked.kind().equals(kind) && asked.key().startsWith(prefix))
        .map(Asked::key)
        .distinct()
        .count();
  }

  /** How much was asked for in all. */
  public long total() {
    return all.size();
  }

  /** Starts again from nothing. */
  public void reset() {
    all.clear();
  }

  /** Such as {@code head 2, put 1}. */
  @Override
  public String toString() {
    return describe("");
  }

  /** Such as {@code head 2, put 1}, of keys that begin so. */
  public String describe(String prefix) {
    return all.stream()
        .filter(asked -> asked.key().startsWith(prefix))
        .collect(groupingBy(Asked::kind, TreeMap::new, counting()))
        .entrySet()
        .stream()
        .map(kind -> kind.getKey() + " " + kind.getValue())
        .collect(joining(", "));
  }

  private void note(String kind, String key) {
    all.add(new Asked(kind, key == null ? "" : key));
  }

  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    note("list", request.prefix());
    return super.list(request);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    note("put", request.key());
    return super.putBlob(request, content);
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    note("copy", request.destinationKey());
    return super.copyBlob(request);
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    note("head", request.key());
    return super.blobMetadata(request);
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    note("get", request.key());
    return super.getBlob(request);
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    note("delete", request.key());
    return super.removeBlob(request);
  }

  @Override
  public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
    note("multipart", request.key());
    return super.initiateMultipartUpload(request);
  }

  @Override
  public UploadPartResponse uploadMultipartPart(
      MultipartUpload upload, UploadPartRequest request, InputStream content) {
    note("part", upload.blobName());
    return super.uploadMultipartPart(upload, request, content);
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    note("multipart", upload.blobName());
    return super.completeMultipartUpload(upload, request);
  }
}
