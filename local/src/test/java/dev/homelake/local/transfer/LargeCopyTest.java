package dev.homelake.local.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.transfer.CopyOutcome.Fate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

class LargeCopyTest {

  /** No server takes smaller parts. */
  private static final PartSizes SMALL = new PartSizes(6 << 20, 5 << 20);

  private static final String CONTENT = "0123456789".repeat(1_200_000);
  private static final String OTHER = "abcdefghij".repeat(1_200_000);

  @TempDir Path folder;

  @Test
  void largeObjectGoesInPartsWithItsTypeAndMetadata() throws Exception {
    try (TwoBuckets buckets = TwoBuckets.in(folder)) {
      buckets.put("misc/large", CONTENT, "video/mp4", Map.of("a", "b"));
      buckets.put("misc/small", "x".repeat(6 << 20));

      buckets.copy(SMALL);

      assertThat(isThere(buckets, CONTENT)).isTrue();
      assertThat(buckets.to().counts().count("part", "misc/large")).isEqualTo(3);
      assertThat(buckets.to().counts().count("part", "misc/small")).isZero();
      assertThat(TwoBuckets.head(buckets.to(), "misc/large").contentType()).isEqualTo("video/mp4");
      assertThat(TwoBuckets.head(buckets.to(), "misc/large").metadata()).containsEntry("a", "b");
    }
  }

  @Test
  void copyInPartsIsKnownByTheTagThatItNotesAndReadByNobody() throws Exception {
    try (TwoBuckets buckets = TwoBuckets.in(folder)) {
      buckets.put("misc/large", CONTENT);
      buckets.copy(SMALL);
      buckets.to().counts().reset();

      assertThat(buckets.copy(SMALL).count(Fate.THERE)).isEqualTo(1);
      assertThat(buckets.copyBack().count(Fate.THERE)).isEqualTo(1);
      assertThat(buckets.to().counts().count("get")).isZero();
    }
  }

  @Test
  void brokenOffUploadGoesOnWithThePartThatIsMissing() throws Exception {
    AtomicInteger allowed = new AtomicInteger(2);
    try (TwoBuckets buckets = TwoBuckets.in(folder, s -> s, s -> new FewParts(s, allowed))) {
      buckets.put("misc/large", CONTENT);
      assertThat(buckets.copy(SMALL).count(Fate.LEFT)).isEqualTo(1);
      assertThat(buckets.there()).isEmpty();
      allowed.set(Integer.MAX_VALUE);
      buckets.to().counts().reset();

      assertThat(buckets.copy(SMALL).count(Fate.COPIED)).isEqualTo(1);

      assertThat(isThere(buckets, CONTENT)).isTrue();
      assertThat(buckets.to().counts().count("part")).isEqualTo(1);
    }
  }

  @Test
  void uploadThatWasBegunWithOtherContentIsNotMixedIn() throws Exception {
    AtomicInteger allowed = new AtomicInteger(2);
    try (TwoBuckets buckets = TwoBuckets.in(folder, s -> s, s -> new FewParts(s, allowed))) {
      buckets.put("misc/large", CONTENT);
      buckets.copy(SMALL);
      allowed.set(Integer.MAX_VALUE);
      buckets.put("misc/large", OTHER);

      buckets.copy(SMALL);

      assertThat(isThere(buckets, OTHER)).isTrue();
      assertThat(buckets.copy(SMALL).count(Fate.THERE)).isEqualTo(1);
    }
  }

  @Test
  void veryLargeObjectsGetLargerParts() {
    assertThat(PartSizes.standard().partOf(1L << 40)).isGreaterThan(100 << 20);
    assertThat(PartSizes.standard().partOf(20 << 20)).isEqualTo(8 << 20);
  }

  /** Texts as long as these are not to be printed. */
  private static boolean isThere(TwoBuckets buckets, String content) {
    return content.equals(buckets.there().get("misc/large"));
  }

  /** Takes so many parts only. */
  private static final class FewParts extends ForwardingBlobStore {
    private final AtomicInteger left;

    FewParts(BlobStore store, AtomicInteger left) {
      super(store);
      this.left = left;
    }

    @Override
    public UploadPartResponse uploadMultipartPart(
        MultipartUpload upload, UploadPartRequest request, InputStream content) {
      if (left.getAndDecrement() <= 0) {
        try {
          content.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
        throw new S3ProxyException(S3ErrorCode.ACCESS_DENIED);
      }
      return super.uploadMultipartPart(upload, request, content);
    }
  }
}
