package dev.homelake.local.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.local.s3.TestLake;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Objects that come in parts. */
final class LargeObject {

  private LargeObject() {}

  /** Puts one in a single part: its ETag is no MD5. */
  static void put(TestLake lake, String key, String content) {
    S3Client s3 = lake.client();
    String id = s3.createMultipartUpload(all -> all.bucket(TestLake.BUCKET).key(key)).uploadId();
    String eTag =
        s3.uploadPart(
                all -> all.bucket(TestLake.BUCKET).key(key).uploadId(id).partNumber(1),
                RequestBody.fromBytes(content.getBytes(UTF_8)))
            .eTag();
    CompletedPart part = CompletedPart.builder().partNumber(1).eTag(eTag).build();
    s3.completeMultipartUpload(
        all ->
            all.bucket(TestLake.BUCKET)
                .key(key)
                .uploadId(id)
                .multipartUpload(parts -> parts.parts(List.of(part))));
  }
}
