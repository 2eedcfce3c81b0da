package dev.homelake.local.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.s3.TestLake;
import dev.homelake.local.transfer.CopyOutcome.Fate;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.StorageClass;

class ArchivedTest {

  @TempDir Path folder;
  private final AtomicBoolean restored = new AtomicBoolean();

  @Test
  void archivedObjectsAreNamedWithWhatToDoAndComeOnceTheyAreRestored() throws Exception {
    try (TwoBuckets buckets = TwoBuckets.in(folder, Glacier::new, s -> s)) {
      buckets.put("raw-archive/glacier.mov", "film");
      buckets.put("raw-archive/other.mov", "film");

      Tally tally = buckets.copy();

      assertThat(tally.told(Fate.LEFT))
          .extracting(Tally.Told::key)
          .containsExactly("raw-archive/glacier.mov");
      assertThat(tally.told(Fate.LEFT).get(0).outcome().detail()).contains("restore-object");
      assertThat(buckets.there()).containsOnlyKeys("raw-archive/other.mov");

      restored.set(true);
      assertThat(buckets.copy().count(Fate.COPIED)).isEqualTo(1);
    }
  }

  @Test
  void archivedPhotoIsTakenFromTheGallerysCopyWithWhatIsSaidOfIt() throws Exception {
    try (TwoBuckets buckets = TwoBuckets.in(folder, Glacier::new, s -> s)) {
      buckets.put("raw-photos/glacier.jpg", "photo", "image/jpeg", Map.of("sent-at", "2023"));
      String eTag = TwoBuckets.head(buckets.from(), "raw-photos/glacier.jpg").eTag();
      buckets.put(
          "photos/originals/glacier.jpg",
          "photo",
          "image/jpeg",
          Map.of("made-from", S3Side.unquoted(eTag)));

      assertThat(buckets.copy().count(Fate.COPIED)).isEqualTo(1);

      assertThat(buckets.there()).containsOnlyKeys("raw-photos/glacier.jpg");
      assertThat(TwoBuckets.head(buckets.to(), "raw-photos/glacier.jpg").metadata())
          .containsEntry("sent-at", "2023")
          .doesNotContainKey("made-from");
    }
  }

  @Test
  void archivedObjectThatIsThereIsNotMissed() throws Exception {
    try (TwoBuckets buckets = TwoBuckets.in(folder, Glacier::new, s -> s)) {
      buckets.put("raw-archive/glacier.mov", "film");
      buckets
          .to()
          .client()
          .putObject(
              request -> request.bucket(TestLake.BUCKET).key("raw-archive/glacier.mov"),
              software.amazon.awssdk.core.sync.RequestBody.fromString("film"));

      Tally tally = buckets.copy();

      assertThat(tally.count(Fate.THERE)).isEqualTo(1);
      assertThat(tally.count(Fate.LEFT)).isZero();
    }
  }

  @Test
  void restoredObjectCanBeReadThoughItLiesInTheArchive() {
    HeadObjectResponse.Builder head =
        HeadObjectResponse.builder().storageClass(StorageClass.DEEP_ARCHIVE);

    assertThat(Description.of(head.build()).isOutOfReach()).isTrue();
    assertThat(Description.of(head.restore("ongoing-request=\"true\"").build()).isOutOfReach())
        .isTrue();
    String done = "ongoing-request=\"false\", expiry-date=\"Fri, 21 Dec 2029 00:00:00 GMT\"";
    assertThat(Description.of(head.restore(done).build()).isOutOfReach()).isFalse();
    head = HeadObjectResponse.builder().storageClass(StorageClass.GLACIER_IR);
    assertThat(Description.of(head.build()).isOutOfReach()).isFalse();
    head = HeadObjectResponse.builder().archiveStatus("DEEP_ARCHIVE_ACCESS");
    assertThat(Description.of(head.build()).isOutOfReach()).isTrue();
  }

  /** What is called glacier lies in one, but for what the gallery has. */
  private final class Glacier extends ForwardingBlobStore {

    private Glacier(BlobStore store) {
      super(store);
    }

    private static boolean isFrozen(String key) {
      return key.contains("glacier") && key.startsWith("raw-");
    }

    @Override
    public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
      HeadObjectResponse head = super.blobMetadata(request);
      return head != null && isFrozen(request.key()) && !restored.get()
          ? head.toBuilder().storageClass(StorageClass.GLACIER).build()
          : head;
    }

    @Override
    public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
      if (isFrozen(request.key()) && !restored.get()) {
        throw new AssertionError("it cannot be read");
      }
      return super.getBlob(request);
    }
  }
}
