package dev.homelake.local.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.bronze.BronzeShelf;
import dev.homelake.edge.keys.Area;
import dev.homelake.edge.keys.CopiedObject;
import dev.homelake.local.s3.TestLake;
import dev.homelake.local.transfer.CopyOutcome.Fate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

class LakeCopyTest {

  private static TwoBuckets buckets;

  /** A server takes seconds to end: all tests share two. */
  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    buckets = TwoBuckets.in(folder);
  }

  @AfterAll
  static void stop() {
    buckets.close();
  }

  @BeforeEach
  void empty() {
    buckets.empty();
  }

  @Test
  void copiesWhatPeopleBroughtAndTheArchiveAndNothingThatIsMadeOfIt() throws Exception {
    String export = TwoBuckets.archive(buckets.from(), "WhatsApp Chat with Zoë 🎉", "hello");
    buckets.put("raw-photos/2024/a b+c.jpg", "photo");
    buckets.put("raw-whatsapp-uploads/_chat.txt", "hello");
    buckets.put("uploads-landing/chat.zip", "zip");
    buckets.put("misc/film.mov", "film");
    buckets.put("raw-archive/old", "old");
    for (String made :
        List.of(
            "silver/whatsapp/date=2024-03-12/part-0.parquet",
            "photos/originals/2024/a b+c.jpg",
            "photos/thumbnails/2024/a b+c.jpg",
            "receipts/photos/b.jpg.json",
            "receipts/whatsapp/_chat.txt.json",
            "state/whatsapp/manifest.json",
            "something/else")) {
      buckets.put(made, "{}");
    }

    Tally tally = buckets.copy();

    assertThat(buckets.there())
        .containsOnlyKeys(
            export,
            BronzeShelf.claimKey(TwoBuckets.sha256("hello")),
            "raw-photos/2024/a b+c.jpg",
            "raw-whatsapp-uploads/_chat.txt",
            "uploads-landing/chat.zip",
            "misc/film.mov",
            "raw-archive/old")
        .containsEntry("misc/film.mov", "film")
        .containsEntry(export, "hello");
    assertThat(tally.count(Fate.COPIED)).isEqualTo(6);
    assertThat(tally.copiedBytes()).isEqualTo(5 + 5 + 5 + 3 + 4 + 3);
  }

  @Test
  void keepsTypeAndMetadataAndNotesWhenItWasUploadedFirst() throws Exception {
    buckets.put(
        "raw-photos/a.jpg", "photo", "image/jpeg", Map.of("sent-at", "2023-07-05T18:30:00"));
    HeadObjectResponse before = TwoBuckets.head(buckets.from(), "raw-photos/a.jpg");

    buckets.copy();

    HeadObjectResponse copy = TwoBuckets.head(buckets.to(), "raw-photos/a.jpg");
    assertThat(copy.contentType()).isEqualTo("image/jpeg");
    assertThat(copy.metadata()).containsEntry("sent-at", "2023-07-05T18:30:00");
    assertThat(CopiedObject.uploadedAt(copy.metadata(), copy.lastModified().plusSeconds(1)))
        .isEqualTo(before.lastModified());
    assertThat(CopiedObject.eTag(copy.metadata())).contains(S3Side.unquoted(before.eTag()));
  }

  @Test
  void copiesNothingASecondTime() throws Exception {
    TwoBuckets.archive(buckets.from(), "chat", "hello");
    buckets.put("raw-photos/a.jpg", "photo");
    buckets.put("misc/empty", "");
    buckets.copy();
    buckets.to().counts().reset();
    buckets.from().counts().reset();

    Tally again = buckets.copy();

    assertThat(again.count(Fate.THERE)).isEqualTo(3);
    assertThat(again.count(Fate.COPIED)).isZero();
    assertThat(buckets.to().counts().count("put")).isZero();
    assertThat(buckets.from().counts().count("get")).isZero();
  }

  @Test
  void keepsBothWhereOtherContentHasTheNameAndDoublesNothingOnTheWayBack() throws Exception {
    buckets.put("raw-photos/IMG_1.jpg", "mine");
    buckets.to().put("raw-photos/IMG_1.jpg", "theirs".getBytes(UTF_8));

    Tally tally = buckets.copy();

    assertThat(buckets.there()).hasSize(2).containsEntry("raw-photos/IMG_1.jpg", "theirs");
    String beside = tally.told(Fate.BESIDE).get(0).outcome().detail();
    assertThat(beside).matches("raw-photos/[0-9a-f]{16}/IMG_1\\.jpg");
    assertThat(buckets.there()).containsEntry(beside, "mine");

    assertThat(buckets.copy().count(Fate.THERE)).isEqualTo(1);
    assertThat(buckets.there()).hasSize(2);
    buckets.copyBack();
    assertThat(TwoBuckets.contents(buckets.from()).values())
        .containsExactlyInAnyOrder("mine", "theirs");
  }

  @Test
  void comparesByReadingWhereTagsSayNothing() throws Exception {
    buckets.put("misc/a", "a".repeat(3000));
    buckets.put("misc/b", "b".repeat(3000));
    // Uploaded in parts by somebody else: its tag is no hash of the whole.
    LargeObject.put(buckets.to(), "misc/a", "a".repeat(3000));
    LargeObject.put(buckets.to(), "misc/b", "x".repeat(3000));

    Tally tally = buckets.copy();

    assertThat(tally.count(Area.MISC, Fate.THERE)).isEqualTo(1);
    assertThat(tally.count(Area.MISC, Fate.BESIDE)).isEqualTo(1);
    assertThat(buckets.there()).hasSize(3).containsEntry("misc/b", "x".repeat(3000));
  }

  @Test
  void exportThatTheOtherLakeHasUnderAnotherNameStaysThere() throws Exception {
    TwoBuckets.archive(buckets.from(), "mine", "hello");
    String theirs = TwoBuckets.archive(buckets.to(), "theirs", "hello");

    assertThat(buckets.copy().count(Fate.THERE)).isEqualTo(1);

    assertThat(buckets.to().keys("bronze/")).containsExactly(theirs);
  }

  @Test
  void exportThatIsClaimedThereAndMissingIsBroughtToItsPlace() throws Exception {
    TwoBuckets.archive(buckets.from(), "mine", "hello");
    String theirs = TwoBuckets.archive(buckets.to(), "theirs", "hello");
    buckets.to().client().deleteObject(all -> all.bucket(TestLake.BUCKET).key(theirs));

    assertThat(buckets.copy().count(Fate.COPIED)).isEqualTo(1);

    assertThat(buckets.to().keys("bronze/")).containsExactly(theirs);
  }

  @Test
  void exportThatWasPutIntoTheArchiveByHandGoesWhereItWas() throws Exception {
    buckets.put("bronze/whatsapp/by hand.txt", "hello");

    buckets.copy();

    assertThat(buckets.there()).containsOnlyKeys("bronze/whatsapp/by hand.txt");
  }

  @Test
  void exportThatWasChangedThereIsNotOverwritten() throws Exception {
    String key = TwoBuckets.archive(buckets.from(), "chat", "hello");
    TwoBuckets.archive(buckets.to(), "chat", "hello");
    buckets.to().put(key, "shortened".getBytes(UTF_8));

    Tally tally = buckets.copy();

    assertThat(buckets.there()).containsEntry(key, "shortened");
    assertThat(tally.told(Fate.LEFT)).hasSize(1);
  }

  @Test
  void uploadWhoseChatWasTakenOutStaysWhereItIs() throws Exception {
    buckets.put("raw-whatsapp-uploads/gone.txt", "hello");
    buckets.receipt("raw-whatsapp-uploads/gone.txt", "bronze/whatsapp/gone--0.txt");
    buckets.put("raw-whatsapp-uploads/rejected.txt", "no chat");

    Tally tally = buckets.copy();

    assertThat(buckets.there()).containsOnlyKeys("raw-whatsapp-uploads/rejected.txt");
    assertThat(tally.told(Fate.SPARED))
        .extracting(Tally.Told::key)
        .containsExactly("raw-whatsapp-uploads/gone.txt");
  }

  @Test
  void zipThatWasTakenInSaysSoAndOneThatWasNotDoesNot() throws Exception {
    String export = TwoBuckets.archive(buckets.from(), "chat", "hello");
    buckets.put("uploads-landing/in.zip", "zip");
    buckets.receipt("uploads-landing/in.zip", export);
    buckets.put("uploads-landing/new.zip", "new");

    buckets.copy();

    assertThat(
            CopiedObject.isTakenIn(
                TwoBuckets.head(buckets.to(), "uploads-landing/in.zip").metadata()))
        .isTrue();
    assertThat(
            CopiedObject.isTakenIn(
                TwoBuckets.head(buckets.to(), "uploads-landing/new.zip").metadata()))
        .isFalse();
  }

  @Test
  void receiptOfAnUploadThatIsGoneIsCopiedWithoutItsPlaceInTheOldOrder() throws Exception {
    buckets.put("raw-whatsapp-uploads/gone.txt", "hello");
    buckets.receipt("raw-whatsapp-uploads/gone.txt", "bronze/whatsapp/x.txt");
    buckets
        .from()
        .client()
        .deleteObject(all -> all.bucket(TestLake.BUCKET).key("raw-whatsapp-uploads/gone.txt"));

    buckets.copy();

    assertThat(buckets.there().get("receipts/whatsapp/gone.txt.json"))
        .contains("\"status\":\"accepted\"", "\"etag\"")
        .doesNotContain("sequencer");
    assertThat(buckets.copy().count(Area.RECEIPTS_WHATSAPP, Fate.THERE)).isEqualTo(1);
  }

  @Test
  void pictureThatTheChatHasUnderAnotherNameIsNotCopied() throws Exception {
    buckets.put("raw-photos/whatsapp/Hikers/2--0123456789abcdef.jpg", "photo");
    buckets.to().put("raw-photos/whatsapp/Hikers/1--0123456789abcdef.jpg", "photo".getBytes(UTF_8));

    assertThat(buckets.copy().count(Fate.THERE)).isEqualTo(1);
    assertThat(buckets.there()).hasSize(1);
  }

  @Test
  void plansWithoutCopying() {
    buckets.put("raw-photos/a.jpg", "photo");
    buckets.put("raw-photos/b.jpg", "photo");
    buckets.to().put("raw-photos/b.jpg", "other".getBytes(UTF_8));

    Plan plan = buckets.plan();

    assertThat(plan.bytes(Step.Need.COPY)).isEqualTo(5);
    assertThat(plan.bytes(Step.Need.COMPARISON)).isEqualTo(5);
    assertThat(buckets.there()).hasSize(1);
  }
}
