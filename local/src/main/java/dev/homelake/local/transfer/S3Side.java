package dev.homelake.local.transfer;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.S3Bucket;
import dev.homelake.local.transfer.Found.Storage;
import java.io.InputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.ObjectStorageClass;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket that is copied from or to. Its methods throw what the SDK throws; {@link S3Trouble}
 * knows what to say of it. The client belongs to the caller. Safe for use by several threads.
 *
 * @param s3 signs content as a whole
 * @param name the bucket's
 */
record S3Side(S3Client s3, String name) implements Listings {

  private static final int NOT_FOUND = 404;
  private static final Set<String> ARCHIVES =
      Set.of(
          ObjectStorageClass.GLACIER.toString(),
          ObjectStorageClass.DEEP_ARCHIVE.toString(),
          "ARCHIVE_ACCESS",
          "DEEP_ARCHIVE_ACCESS");

  S3Side {
    requireNonNull(s3, "s3 is null");
    requireNonNull(name, "name is null");
  }

  /** The same bucket, as the functions' code sees buckets. */
  Bucket bucket() {
    return new S3Bucket(s3, name);
  }

  @Override
  public NavigableMap<String, Found> list(String prefix) {
    NavigableMap<String, Found> found = new TreeMap<>();
    s3.listObjectsV2Paginator(request -> request.bucket(name).prefix(prefix)).contents().stream()
        .map(S3Side::found)
        .filter(object -> !object.isFolderMark())
        .forEach(object -> found.put(object.key(), object));
    return found;
  }

  private static Found found(S3Object object) {
    return new Found(
        object.key(),
        object.size(),
        unquoted(object.eTag()),
        object.lastModified(),
        isArchive(object.storageClassAsString(), null) ? Storage.ARCHIVED : Storage.AT_HAND);
  }

  static boolean isArchive(String storageClass, String archiveStatus) {
    return ARCHIVES.contains(storageClass == null ? "" : storageClass)
        || ARCHIVES.contains(archiveStatus == null ? "" : archiveStatus);
  }

  static String unquoted(String eTag) {
    return eTag == null ? "" : eTag.replace("\"", "");
  }

  /** What stands at the top: folders with their slash, and objects. */
  Set<String> tops() {
    Set<String> tops = new TreeSet<>();
    for (ListObjectsV2Response page :
        s3.listObjectsV2Paginator(request -> request.bucket(name).delimiter("/"))) {
      page.commonPrefixes().forEach(prefix -> tops.add(prefix.prefix()));
      page.contents().forEach(object -> tops.add(object.key()));
    }
    return tops;
  }

  /** Whether anything begins so. */
  boolean has(String prefix) {
    return !s3.listObjectsV2(request -> request.bucket(name).prefix(prefix).maxKeys(1))
        .contents()
        .isEmpty();
  }

  Optional<HeadObjectResponse> head(String key) {
    try {
      return Optional.of(s3.headObject(request -> request.bucket(name).key(key)));
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Exactly the content that was listed; the caller closes it. */
  InputStream open(Found object) {
    return s3.getObject(get(object).build());
  }

  /** A range of exactly the content that was listed. */
  byte[] read(Found object, long from, int length) {
    if (length == 0) {
      return new byte[0];
    }
    String range = "bytes=%d-%d".formatted(from, from + length - 1);
    byte[] bytes = s3.getObjectAsBytes(get(object).range(range).build()).asByteArrayUnsafe();
    if (bytes.length != length) {
      throw new IllegalStateException(
          "S3 sent %d bytes where %d were asked for".formatted(bytes.length, length));
    }
    return bytes;
  }

  private GetObjectRequest.Builder get(Found object) {
    return GetObjectRequest.builder().bucket(name).key(object.key()).ifMatch(object.eTag());
  }

  /** Writes an object where none is; refused with status 412 where one is. */
  void putNew(String key, Description description, byte[] content) {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder().bucket(name).key(key).ifNoneMatch("*");
    s3.putObject(description.describe(request).build(), RequestBody.fromBytes(content));
  }

  /** The last upload in parts of this key that was begun and not ended, if there is one. */
  Optional<MultipartUpload> unfinished(String key) {
    return s3.listMultipartUploads(request -> request.bucket(name).prefix(key)).uploads().stream()
        .filter(upload -> upload.key().equals(key) && upload.initiated() != null)
        .max(Comparator.comparing(MultipartUpload::initiated));
  }

  /** The parts that are there, by their numbers. */
  Map<Integer, Part> parts(String key, String upload) {
    Map<Integer, Part> parts = new HashMap<>();
    s3
        .listPartsPaginator(request -> request.bucket(name).key(key).uploadId(upload))
        .parts()
        .stream()
        .forEach(part -> parts.put(part.partNumber(), part));
    return parts;
  }

  String begin(String key, Description description) {
    CreateMultipartUploadRequest.Builder request =
        CreateMultipartUploadRequest.builder().bucket(name).key(key);
    return s3.createMultipartUpload(description.describe(request).build()).uploadId();
  }

  CompletedPart putPart(String key, String upload, int number, byte[] content) {
    String eTag =
        s3.uploadPart(
                request -> request.bucket(name).key(key).uploadId(upload).partNumber(number),
                RequestBody.fromBytes(content))
            .eTag();
    return CompletedPart.builder().partNumber(number).eTag(eTag).build();
  }

  /** Makes an object of the parts where none is; refused with status 412 where one is. */
  void complete(String key, String upload, List<CompletedPart> parts) {
    s3.completeMultipartUpload(
        request ->
            request
                .bucket(name)
                .key(key)
                .uploadId(upload)
                .ifNoneMatch("*")
                .multipartUpload(all -> all.parts(parts)));
  }
}
