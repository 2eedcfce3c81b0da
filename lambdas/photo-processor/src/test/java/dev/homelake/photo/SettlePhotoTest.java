package dev.homelake.photo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.edge.bucket.MemoryBucket;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.events.ObjectEvent;
import dev.homelake.edge.keys.CopiedObject;
import dev.homelake.edge.keys.PictureMetadata;
import dev.homelake.edge.photos.Camera;
import dev.homelake.edge.photos.Dimensions;
import dev.homelake.edge.photos.MemoryPhotoIndex;
import dev.homelake.edge.photos.Photo;
import dev.homelake.edge.photos.PhotoId;
import dev.homelake.edge.photos.PhotoKeys;
import dev.homelake.edge.photos.Tag;
import dev.homelake.edge.photos.Taken;
import dev.homelake.edge.photos.TakenAtSource;
import dev.homelake.photo.pictures.ExifBlock;
import dev.homelake.photo.pictures.Jpeg;
import dev.homelake.photo.pictures.Pictures;
import dev.homelake.photo.pictures.Png;
import dev.homelake.photo.thumbnail.TestVips;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

class SettlePhotoTest {

  private static final String PATH = "Zoë + Bob's party 🎉/IMG_0001.jpg";
  private static final String KEY = "raw-photos/" + PATH;
  private static final String ORIGINAL = "photos/originals/" + PATH;
  private static final String THUMBNAIL = "photos/thumbnails/" + PATH;
  private static final String RECEIPT = "receipts/photos/" + PATH + ".json";

  private final MemoryBucket bucket = MemoryBucket.plain("lake");
  private final MemoryPhotoIndex index = new MemoryPhotoIndex();
  private final PhotoLake lake = new PhotoLake(bucket);
  private final SettlePhoto processor = lake.processor(bucket, index);

  private final byte[] photo =
      Jpeg.withExif(
          Jpeg.baseline(Pictures.storedAs(Pictures.corners(400, 600), 6)),
          new ExifBlock()
              .orientation(6)
              .camera("Maker", "Model 5")
              .original("2024:05:01 10:00:00")
              .originalOffset("+02:00")
              .flash(1)
              .place()
              .bytes());

  @Test
  void uploadedPhotoGetsCopyThumbnailAndItem() throws IOException {
    lake.deliver(processor, lake.upload(KEY, photo));

    assertThat(lake.bytes(ORIGINAL)).isEqualTo(photo);
    BufferedImage small = TestVips.decoded(lake.bytes(THUMBNAIL));
    assertThat(small.getWidth() + "x" + small.getHeight()).isEqualTo("200x300");
    assertThat(new String(lake.bytes(THUMBNAIL), UTF_8)).doesNotContain("Exif", "Maker");
    ObjectInfo source = bucket.head(KEY).orElseThrow();
    assertThat(index.photos())
        .containsExactly(
            new Photo(
                PhotoId.ofSourceKey(KEY),
                "IMG_0001.jpg",
                new PhotoKeys(KEY, ORIGINAL, THUMBNAIL),
                new Dimensions(400, 600),
                photo.length,
                "image/jpeg",
                source.modified(),
                new Taken(Instant.parse("2024-05-01T08:00:00Z"), TakenAtSource.EXIF_WITH_OFFSET),
                new Camera(Optional.of("Maker"), Optional.of("Model 5")),
                EnumSet.of(Tag.PORTRAIT, Tag.FLASH, Tag.GPS),
                index.photos().get(0).sequencer()));
    assertThat(bucket.list("")).containsExactlyInAnyOrder(KEY, ORIGINAL, THUMBNAIL);
  }

  @Test
  void nothingIsDeletedThatIsNotThere() throws IOException {
    List<String> deleted = new ArrayList<>();
    SettlePhoto watched =
        lake.processor(
            new CrowdedBucket(
                bucket,
                (call, key) -> {
                  if (call.equals("delete")) {
                    deleted.add(key);
                  }
                }),
            index);

    lake.deliver(watched, lake.upload(KEY, photo));
    lake.deliver(watched, lake.upload("raw-photos/broken.jpg", "no photo".getBytes(UTF_8)));
    assertThat(deleted).isEmpty();

    lake.deliver(watched, lake.remove(KEY));
    assertThat(deleted).containsExactlyInAnyOrder(ORIGINAL, THUMBNAIL);
  }

  @Test
  void typeIsThatOfTheContentWhateverTheNameOrTheUploaderSays() throws IOException {
    lake.deliver(processor, lake.upload(KEY, Png.of(Pictures.corners(300, 200))));

    assertThat(bucket.head(ORIGINAL).orElseThrow().contentType()).isEqualTo("image/png");
    assertThat(bucket.head(THUMBNAIL).orElseThrow().contentType()).isEqualTo("image/png");
    assertThat(index.photos().get(0).contentType()).isEqualTo("image/png");
  }

  @Test
  void photoOutOfAChatWasTakenWhenItWasSent() throws IOException {
    String key = "raw-photos/whatsapp/Hikers/holiday--0123456789abcdef.jpg";
    LocalDateTime sent = LocalDateTime.of(2023, 7, 5, 18, 30);

    byte[] plain = Jpeg.baseline(Pictures.corners(30, 30));
    lake.deliver(processor, lake.upload(key, plain, PictureMetadata.sentAt(sent)));

    Photo item = index.photos().get(0);
    assertThat(item.taken())
        .isEqualTo(new Taken(Instant.parse("2023-07-05T18:30:00Z"), TakenAtSource.CHAT_MESSAGE));
    assertThat(item.filename()).isEqualTo("holiday.jpg");
    assertThat(item.tags()).containsExactly(Tag.SQUARE);
  }

  @Test
  void copyFromAnotherLakeKeepsTheTimeOfItsUpload() throws IOException {
    Instant uploaded = Instant.parse("2021-02-03T04:05:06Z");
    byte[] plain = Jpeg.baseline(Pictures.corners(30, 30));

    lake.deliver(
        processor, lake.upload(KEY, plain, CopiedObject.metadata(Map.of(), uploaded, "tag")));

    Photo item = index.photos().get(0);
    assertThat(item.uploadedAt()).isEqualTo(uploaded);
    assertThat(item.taken()).isEqualTo(new Taken(uploaded, TakenAtSource.UPLOAD));
  }

  @Test
  void repeatedEventChangesNothing() throws IOException {
    ObjectEvent event = lake.upload(KEY, photo);
    lake.deliver(processor, event);
    int writes = bucket.writes();
    int reads = bucket.reads();

    lake.deliver(processor, event);

    assertThat(bucket.writes()).isEqualTo(writes);
    assertThat(bucket.reads()).isEqualTo(reads);
    assertThat(lake.log().lines().map(line -> line.replaceAll(".*\"code\":\"(\\w+)\".*", "$1")))
        .containsExactly("STORED", "UNCHANGED");
  }

  @Test
  void removedPhotoLeavesNothing() throws IOException {
    lake.deliver(processor, lake.upload(KEY, photo));

    lake.deliver(processor, lake.remove(KEY));

    assertThat(bucket.list("")).isEmpty();
    assertThat(index.photos()).isEmpty();
  }

  @Test
  void removalThatComesFirstWins() throws IOException {
    ObjectEvent created = lake.upload(KEY, photo);
    ObjectEvent removed = lake.remove(KEY);

    lake.deliver(processor, removed);
    lake.deliver(processor, created);

    assertThat(bucket.list("")).isEmpty();
    assertThat(index.photos()).isEmpty();
  }

  @Test
  void lateRemovalDoesNotTouchAPhotoThatCameBack() throws IOException {
    lake.deliver(processor, lake.upload(KEY, photo));
    ObjectEvent removed = lake.remove(KEY);
    ObjectEvent again = lake.upload(KEY, photo);

    lake.deliver(processor, again);
    lake.deliver(processor, removed);

    assertThat(bucket.list("")).containsExactlyInAnyOrder(KEY, ORIGINAL, THUMBNAIL);
    assertThat(index.photos()).hasSize(1);
  }

  @Test
  void otherPhotoUnderTheSameKeyReplacesTheFirst() throws IOException {
    lake.deliver(processor, lake.upload(KEY, photo));

    lake.deliver(processor, lake.upload(KEY, Png.of(Pictures.corners(500, 100))));

    assertThat(index.photos()).hasSize(1);
    assertThat(index.photos().get(0).dimensions()).isEqualTo(new Dimensions(500, 100));
    assertThat(TestVips.decoded(lake.bytes(THUMBNAIL)).getHeight()).isEqualTo(60);
  }

  @Test
  void versionThatComesToLightWhenANewerOneIsDeletedIsShown() throws IOException {
    lake.deliver(processor, lake.upload(KEY, Png.of(Pictures.corners(500, 100))));
    lake.upload(KEY, photo);
    ObjectEvent removed = lake.remove(KEY);
    lake.upload(KEY, photo); // what S3 does then, without an event

    lake.deliver(processor, removed);

    assertThat(index.photos().get(0).dimensions()).isEqualTo(new Dimensions(400, 600));
  }

  @Test
  void damagedPhotoGetsAReceiptAndNothingElse() throws IOException {
    lake.deliver(processor, lake.upload(KEY, Arrays.copyOf(photo, photo.length / 2)));

    assertThat(bucket.list("")).containsExactlyInAnyOrder(KEY, RECEIPT);
    assertThat(index.photos()).isEmpty();
    assertThat(bucket.head(RECEIPT).orElseThrow().contentType()).isEqualTo("application/json");
    JsonNode receipt = JsonNode.parser().parse(new String(lake.bytes(RECEIPT), UTF_8));
    assertThat(receipt.asObject().keySet())
        .containsExactly("source_key", "uploaded_at", "size_bytes", "accepted", "code", "message");
    assertThat(receipt.field("source_key").orElseThrow().text()).isEqualTo(KEY);
    assertThat(receipt.field("accepted").orElseThrow().asBoolean()).isFalse();
    assertThat(receipt.field("code").orElseThrow().text()).isEqualTo("DAMAGED_IMAGE");
    assertThat(lake.log()).contains("\"REJECTED\"", "\"rejection\":\"DAMAGED_IMAGE\"");
  }

  @Test
  void rejectionIsNotWorkedOutAgain() throws IOException {
    ObjectEvent event = lake.upload(KEY, "no picture".getBytes(UTF_8));
    lake.deliver(processor, event);
    int writes = bucket.writes();

    lake.deliver(processor, event);

    assertThat(bucket.writes()).isEqualTo(writes);
  }

  @Test
  void photoThatIsReplacedBySomethingElseIsNoLongerShown() throws IOException {
    lake.deliver(processor, lake.upload(KEY, photo));

    lake.deliver(processor, lake.upload(KEY, new byte[0]));

    assertThat(bucket.list("")).containsExactlyInAnyOrder(KEY, RECEIPT);
    assertThat(index.photos()).isEmpty();
  }

  @Test
  void goodPhotoTakesTheReceiptAway() throws IOException {
    lake.deliver(processor, lake.upload(KEY, "no picture".getBytes(UTF_8)));

    lake.deliver(processor, lake.upload(KEY, photo));

    assertThat(bucket.list("")).containsExactlyInAnyOrder(KEY, ORIGINAL, THUMBNAIL);
  }

  @Test
  void removedRejectedPhotoLeavesNoReceipt() throws IOException {
    lake.deliver(processor, lake.upload(KEY, "no picture".getBytes(UTF_8)));

    lake.deliver(processor, lake.remove(KEY));

    assertThat(bucket.list("")).isEmpty();
  }

  @Test
  void nameTooLongForItsCopiesIsRejected() throws IOException {
    String key = "raw-photos/" + "x/".repeat(500) + "name.jpg";

    lake.deliver(processor, lake.upload(key, photo));

    String receipt = "receipts/photos/" + PhotoId.ofSourceKey(key) + ".json";
    assertThat(bucket.list("")).containsExactlyInAnyOrder(key, receipt);
    assertThat(new String(lake.bytes(receipt), UTF_8)).contains("NAME_TOO_LONG");
    lake.deliver(processor, lake.remove(key));
    assertThat(bucket.list("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "photos/originals/a.jpg",
        "photos/thumbnails/a.jpg",
        "receipts/photos/a.jpg.json",
        "misc/a.jpg",
        "raw-photos/",
        "raw-photos/folder/",
        "raw-photos/../a.jpg",
        "a.jpg",
      })
  void otherKeysAreIgnored(String key) throws IOException {
    lake.deliver(processor, lake.upload(key, photo));
    lake.deliver(processor, lake.remove(key));

    assertThat(bucket.list("")).isEmpty();
    assertThat(lake.log()).contains("IGNORED").doesNotContain("STORED");
  }

  @Test
  void filesThatWereLostAreMadeAgain() throws IOException {
    ObjectEvent event = lake.upload(KEY, photo);
    lake.deliver(processor, event);
    bucket.delete(THUMBNAIL);

    lake.deliver(processor, event);

    assertThat(bucket.head(THUMBNAIL)).isPresent();
  }

  @Test
  void logNamesNoFile() throws IOException {
    lake.deliver(processor, lake.upload(KEY, photo));

    assertThat(lake.log()).doesNotContain("Zoë", "IMG_0001", "Maker").contains("\"attempts\":1");
  }

  @Test
  void eventWithoutASequencerIsAnError() throws IOException {
    ObjectEvent event = lake.upload(KEY, photo);
    ObjectEvent unordered =
        new ObjectEvent(
            event.bucket(),
            event.key(),
            event.kind(),
            event.size(),
            event.eTag(),
            event.versionId(),
            Optional.empty(),
            event.time());

    assertThatThrownBy(() -> lake.deliver(processor, unordered))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no sequencer")
        .hasMessageNotContaining("IMG_0001");
  }
}
