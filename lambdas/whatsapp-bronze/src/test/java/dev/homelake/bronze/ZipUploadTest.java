package dev.homelake.bronze;

import static dev.homelake.bronze.TextUploadTest.string;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.MemoryBucket;
import dev.homelake.edge.keys.CopiedObject;
import dev.homelake.edge.keys.PictureMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

class ZipUploadTest {

  private static final String BOOKS = "WhatsApp Chat - Lighthouse Book Club.zip";
  private static final String CHAT =
      """
      12/03/2024, 09:41 - Ana: Hello
      13/03/2024, 09:42 - Bo: IMG-20240313-WA0001.jpg (file attached)
      14/03/2024, 09:43 - Bo: Zoë's cat.png (file attached)
      """;

  @TempDir Path temporary;

  private final MemoryBucket bucket = MemoryBucket.plain(Delivery.BUCKET);

  @AfterEach
  void leavesNothingBehind() throws IOException {
    try (var files = Files.list(temporary)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void takesInTheSampleZip() throws IOException {
    Lake lake = lake();
    lake.upload("uploads-landing/" + BOOKS, Files.readAllBytes(Lake.SAMPLES.resolve(BOOKS)));

    JsonNode receipt = lake.receipt(BOOKS);
    assertThat(string(receipt, "status")).isEqualTo("accepted");
    assertThat(string(receipt, "chat")).isEqualTo("Lighthouse Book Club");
    assertThat(lake.bronze())
        .singleElement()
        .asString()
        .matches(
            "bronze/whatsapp/year=2026/month=11/WhatsApp Chat - Lighthouse Book Club--[0-9a-f]{16}\\.txt");
    assertThat(lake.text(lake.bronze().get(0))).contains("Lighthouse").doesNotContain("PK");
    String folder = "raw-photos/whatsapp/Lighthouse Book Club/";
    assertThat(lake.pictures())
        .hasSize(2)
        .anyMatch(
            key -> key.matches(folder + "00000011-PHOTO-2022-09-18-16-30-44--[0-9a-f]{16}\\.jpg"));
    JsonNode pictures = receipt.field("pictures").orElseThrow();
    assertThat(string(pictures, "folder")).isEqualTo(folder);
    assertThat(pictures.field("new").orElseThrow().asNumber()).isEqualTo("2");
    for (String key : lake.pictures()) {
      assertThat(PictureMetadata.sentAt(bucket.head(key).orElseThrow().metadata())).isPresent();
    }
  }

  @Test
  void zipThatAnotherLakeTookInBringsNoPicturesForThoseAreCopied() throws IOException {
    Lake lake = lake();
    String key = "uploads-landing/" + BOOKS;
    byte[] zip = Files.readAllBytes(Lake.SAMPLES.resolve(BOOKS));
    Delivery.Told told = lake.put(key, zip);
    bucket.put(key, Content.of("application/zip", zip).with(CopiedObject.takenIn(Map.of())));
    lake.deliver(told);

    assertThat(lake.bronze()).hasSize(1);
    assertThat(lake.pictures()).isEmpty();
    assertThat(string(lake.receipt(BOOKS), "status")).isEqualTo("accepted");
  }

  @Test
  void bringsPicturesWithTypeAndTheTimeOfTheirMessageAndListsTheRest() throws IOException {
    Lake lake = lake();
    byte[] zip =
        new Zips()
            .with("_chat.txt", CHAT)
            .with("IMG-20240313-WA0001.jpg", "jpeg")
            .with("Zoe\u0308's cat.png", "png")
            .with("VID-20240313-WA0002.mp4", "video")
            .with("STK-20240313-WA0003.webp", "sticker")
            .with("PTT-20240313-WA0004.opus", "voice")
            .with("Ana.vcf", "card")
            .with("taxes.zip", "a zip in a chat is a document")
            .bytes();
    lake.upload("uploads-landing/WhatsApp Chat with AC_DC.zip", zip);

    assertThat(lake.pictures())
        .hasSize(2)
        .allMatch(key -> key.startsWith("raw-photos/whatsapp/AC_DC/"));
    String photo = lake.pictures().get(0);
    assertThat(lake.text(photo)).isEqualTo("jpeg");
    assertThat(bucket.head(photo).orElseThrow().contentType()).isEqualTo("image/jpeg");
    assertThat(PictureMetadata.sentAt(bucket.head(photo).orElseThrow().metadata()))
        .contains(LocalDateTime.parse("2024-03-13T09:42:00"));
    assertThat(PictureMetadata.sentAt(bucket.head(lake.pictures().get(1)).orElseThrow().metadata()))
        .contains(LocalDateTime.parse("2024-03-14T09:43:00"));
    assertThat(media(lake.receipt("WhatsApp Chat with AC_DC.zip")))
        .containsExactly(
            "VID-20240313-WA0002.mp4 video 5",
            "STK-20240313-WA0003.webp sticker 7",
            "PTT-20240313-WA0004.opus audio 5",
            "Ana.vcf contact 4",
            "taxes.zip document 29");
  }

  @Test
  void doesNotBringAPictureAgainThatANewExportNumbersAnew() throws IOException {
    Lake lake = lake();
    lake.upload(
        "uploads-landing/WhatsApp Chat - Bo.zip",
        new Zips().with("_chat.txt", CHAT).with("00000012-PHOTO-1.jpg", "one").bytes());
    lake.upload(
        "uploads-landing/WhatsApp Chat - Bo (1).zip",
        new Zips()
            .with("_chat.txt", CHAT + "15/03/2024, 10:00 - Bo: more\n")
            .with("00000002-PHOTO-1.jpg", "one")
            .with("00000012-PHOTO-1.jpg", "another of the same name")
            .bytes());

    assertThat(lake.bronze()).hasSize(2);
    assertThat(lake.pictures()).hasSize(2).allMatch(key -> key.contains("/00000012-PHOTO-1--"));
    JsonNode pictures = lake.receipt("WhatsApp Chat - Bo (1).zip").field("pictures").orElseThrow();
    assertThat(pictures.field("already_there").orElseThrow().asNumber()).isEqualTo("1");
    assertThat(pictures.field("new").orElseThrow().asNumber()).isEqualTo("1");
  }

  @Test
  void listsGifsForTheGalleryShowsNone() throws IOException {
    Lake lake = lake();
    lake.upload(
        "uploads-landing/WhatsApp Chat - Bo.zip",
        new Zips().with("_chat.txt", CHAT).with("00000012-GIF-1.GIF", "moving").bytes());

    assertThat(lake.pictures()).isEmpty();
    assertThat(media(lake.receipt("WhatsApp Chat - Bo.zip")))
        .containsExactly("00000012-GIF-1.GIF gif 6");
  }

  @Test
  void takesTheTitleFromTheTextWhereTheZipHasNone() throws IOException {
    Lake lake = lake();
    lake.upload(
        "uploads-landing/export.zip",
        new Zips().with("WhatsApp Chat with Bo.txt", CHAT).with("a.jpg", "x").bytes());

    assertThat(lake.bronze()).singleElement().asString().contains("/WhatsApp Chat with Bo--");
    assertThat(lake.pictures()).singleElement().asString().contains("/whatsapp/Bo/a--");
  }

  @Test
  void keepsPicturesInsideTheirFolderWhateverTheChatIsCalled() throws IOException {
    Lake lake = lake();
    lake.upload(
        "uploads-landing/export.zip",
        new Zips().with("_chat.txt", CHAT.replace("Bo", "../..")).with("a.jpg", "x").bytes());

    assertThat(lake.pictures())
        .singleElement()
        .asString()
        .startsWith("raw-photos/whatsapp/_._.., Ana/a--");
  }

  @Test
  void leavesOutBadPicturesAndSaysWhy() throws IOException {
    byte[] noise = new byte[3_000_000];
    new java.util.Random(7).nextBytes(noise);
    byte[] zip =
        new Zips()
            .with("_chat.txt", CHAT)
            .with("good.jpg", "good")
            .with("damaged.jpg", "damaged, you will see")
            .with("tight.jpg", new byte[3_000_000])
            .with("huge.jpg", noise)
            .bytes();
    String latin = new String(zip, ISO_8859_1);
    zip[latin.indexOf("damaged.jpg") + 13] ^= 0x55;
    Lake lake = new Lake(bucket, temporary, new Limits(1 << 20, 1 << 30, 1_000_000, 1 << 20));
    lake.upload("uploads-landing/WhatsApp Chat - Bo.zip", zip);

    JsonNode receipt = lake.receipt("WhatsApp Chat - Bo.zip");
    assertThat(string(receipt, "status")).isEqualTo("accepted");
    assertThat(receipt.field("pictures").orElseThrow().field("rejected").orElseThrow().asArray())
        .map(node -> string(node, "name") + " " + string(node, "code"))
        .containsExactly(
            "damaged.jpg PICTURE_DAMAGED",
            "tight.jpg PICTURE_TOO_LARGE",
            "huge.jpg PICTURE_TOO_LARGE");
    assertThat(lake.pictures()).singleElement().asString().contains("/good--");
  }

  @Test
  void refusesHostileZipsEachWithItsCode() throws IOException {
    assertRefused("bomb", new Zips().with("_chat.txt", new byte[64 << 20]), "ZIP_TOO_LARGE");
    assertRefused(
        "bomb beside",
        new Zips().with("_chat.txt", CHAT).with("v.mp4", new byte[64 << 20]),
        "ZIP_TOO_LARGE");
    assertRefused(
        "slip",
        new Zips().with("_chat.txt", CHAT).with("../../bronze/whatsapp/x.jpg", "x"),
        "ZIP_UNSAFE_NAMES");
    assertRefused(
        "nested",
        new Zips().with("inner.zip", new Zips().with("_chat.txt", CHAT).bytes()),
        "ZIP_NESTED");
    assertRefused("none", new Zips().with("a.jpg", "x"), "ZIP_WITHOUT_CHAT");
    assertRefused(
        "two", new Zips().with("A/_chat.txt", CHAT).with("B/_chat.txt", CHAT), "ZIP_SEVERAL_CHATS");
    assertRefused("csv", new Zips().with("_chat.txt", "a;b\n1;2\n"), "NOT_A_WHATSAPP_EXPORT");
    Zips many = new Zips().with("_chat.txt", CHAT);
    for (int i = 1; i < 10_000; i++) {
      many.with(i + ".jpg", "x");
    }
    assertRefused("many", many, "ZIP_TOO_MANY_FILES");
  }

  @Test
  void refusesAnEncryptedZipABrokenOneAndOneThatIsTooLarge() throws IOException {
    byte[] zip = new Zips().with("_chat.txt", CHAT).bytes();
    byte[] encrypted = zip.clone();
    encrypted[6] |= 1;
    encrypted[new String(zip, ISO_8859_1).indexOf("PK\1\2") + 8] |= 1;
    assertRefused("encrypted", encrypted, "ZIP_ENCRYPTED");
    assertRefused("half", java.util.Arrays.copyOf(zip, zip.length / 2), "ZIP_UNREADABLE");
    assertRefused("text", "hello".getBytes(UTF_8), "ZIP_UNREADABLE");
    Lake lake = new Lake(bucket, temporary, Limits.withTemporarySpace(1 << 20));
    lake.upload("uploads-landing/large.zip", zip);
    assertThat(string(lake.receipt("large.zip"), "code")).isEqualTo("ZIP_TOO_LARGE");
  }

  private void assertRefused(String name, Zips zip, String code) throws IOException {
    assertRefused(name, zip.bytes(), code);
  }

  private void assertRefused(String name, byte[] zip, String code) throws IOException {
    Lake lake = lake();
    lake.upload("uploads-landing/" + name + ".zip", zip);

    JsonNode receipt = lake.receipt(name + ".zip");
    assertThat(string(receipt, "code")).as(name).isEqualTo(code);
    assertThat(string(receipt, "reason")).as(name).isNotBlank();
    assertThat(lake.bronze()).isEmpty();
    assertThat(lake.pictures()).isEmpty();
    assertThat(bucket.head("uploads-landing/" + name + ".zip")).as("it stays").isPresent();
  }

  private static List<String> media(JsonNode receipt) {
    return receipt.field("other_media").orElseThrow().asArray().stream()
        .map(
            media ->
                string(media, "name")
                    + " "
                    + string(media, "kind")
                    + " "
                    + media.field("bytes").orElseThrow().asNumber())
        .toList();
  }

  private Lake lake() {
    return new Lake(bucket, temporary);
  }
}
