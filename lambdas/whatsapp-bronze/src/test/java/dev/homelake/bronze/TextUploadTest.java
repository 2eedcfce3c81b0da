package dev.homelake.bronze;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.edge.bucket.MemoryBucket;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ExportSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

class TextUploadTest {

  private static final String ANA =
      "12/03/2024, 09:41 - Ana: Hello\n13/03/2024, 09:42 - Bo: Hi 🎉\n";
  private static final String CARLA =
      "14/03/2024, 09:41 - Carla: Hello\n15/03/2024, 09:42 - Bo: Hi\n";

  @TempDir Path temporary;

  private final MemoryBucket bucket = MemoryBucket.plain(Delivery.BUCKET);

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Lake.SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void takesInEverySampleAsTheParserReadsIt(Path sample) throws IOException {
    Lake lake = lake();
    byte[] content = Files.readAllBytes(sample);
    String name = sample.getFileName().toString();
    ChatExport expected = ChatExport.open(ExportSource.of(name, content));

    lake.upload("raw-whatsapp-uploads/" + name, content);

    JsonNode receipt = lake.receipt(name);
    assertThat(string(receipt, "file")).isEqualTo(name);
    assertThat(string(receipt, "status"))
        .isEqualTo(expected.rejection().isEmpty() ? "accepted" : "rejected");
    if (expected.rejection().isPresent()) {
      assertThat(string(receipt, "code")).isEqualTo(expected.rejection().get().code().name());
      assertThat(lake.bronze()).isEmpty();
      assertThat(lake.bytes("raw-whatsapp-uploads/" + name)).isEqualTo(content);
      return;
    }
    assertThat(lake.bronze()).containsExactly(string(receipt, "bronze_key"));
    String key = lake.bronze().get(0);
    assertThat(key)
        .startsWith("bronze/whatsapp/year=2026/month=11/")
        .matches("(?s).*/[^/]+--[0-9a-f]{16}\\.txt");
    assertThat(lake.bytes(key)).isEqualTo(content);
    // What the silver job calls the chat, from bronze alone, is what the receipt calls it.
    ExportSource stored = ExportSource.of(key.substring(key.lastIndexOf('/') + 1), content);
    assertThat(ChatExport.open(stored).title())
        .isEqualTo(expected.title())
        .isEqualTo(string(receipt, "chat"));
  }

  @Test
  void saysInTheReceiptWhichUploadItWasAndWhereItWent() throws IOException {
    Lake lake = lake();
    Instant june = Instant.parse("2025-06-30T23:59:59Z");
    lake.deliver(lake.put("raw-whatsapp-uploads/old/WhatsApp Chat with Ana.txt", bytes(ANA), june));

    JsonNode receipt = lake.receipt("old/WhatsApp Chat with Ana.txt");
    JsonNode upload = receipt.field("upload").orElseThrow();
    assertThat(string(upload, "key"))
        .isEqualTo("raw-whatsapp-uploads/old/WhatsApp Chat with Ana.txt");
    assertThat(string(upload, "uploaded_at")).isEqualTo("2025-06-30T23:59:59Z");
    assertThat(string(upload, "sequencer")).isEqualTo("64");
    assertThat(string(receipt, "content_sha256")).isEqualTo(Sha256.of(bytes(ANA)));
    assertThat(string(receipt, "bronze_key"))
        .isEqualTo(
            "bronze/whatsapp/year=2025/month=06/WhatsApp Chat with Ana--"
                + Sha256.of(bytes(ANA)).substring(0, 16)
                + ".txt");
    assertThat(receipt.field("already_there").orElseThrow().asBoolean()).isFalse();
  }

  @Test
  void keepsTwoChatsOfTheSameName() throws IOException {
    Lake lake = lake();
    lake.upload("raw-whatsapp-uploads/_chat.txt", bytes(ANA));
    lake.upload("raw-whatsapp-uploads/_chat.txt", bytes(CARLA));

    assertThat(lake.bronze()).hasSize(2).allMatch(key -> key.contains("/_chat--"));
    assertThat(string(lake.receipt("_chat.txt"), "chat")).isEqualTo("Bo, Carla");
  }

  @Test
  void keepsAVersionThatWasOverwrittenBeforeItWasLookedAt() throws IOException {
    Lake lake = new Lake(MemoryBucket.versioned(Delivery.BUCKET), temporary);
    Delivery.Told first = lake.put("raw-whatsapp-uploads/_chat.txt", bytes(ANA));
    Delivery.Told second = lake.put("raw-whatsapp-uploads/_chat.txt", bytes(CARLA));

    lake.deliver(second);
    lake.deliver(first);

    assertThat(lake.bronze()).hasSize(2);
    assertThat(string(lake.receipt("_chat.txt"), "chat")).isEqualTo("Bo, Carla");
  }

  @Test
  void landsTheSameContentOnceWhateverItsNameAndMonth() throws IOException {
    Lake lake = lake();
    lake.upload("raw-whatsapp-uploads/_chat.txt", bytes(ANA));
    Instant december = Instant.parse("2026-12-01T00:00:00Z");
    lake.deliver(lake.put("raw-whatsapp-uploads/WhatsApp Chat with Bo.txt", bytes(ANA), december));
    byte[] zip = new Zips().with("_chat.txt", ANA).bytes();
    lake.deliver(lake.put("uploads-landing/WhatsApp Chat - Bo.zip", zip, december));

    assertThat(lake.bronze()).singleElement().asString().contains("/month=11/_chat--");
    for (String upload : new String[] {"WhatsApp Chat with Bo.txt", "WhatsApp Chat - Bo.zip"}) {
      JsonNode receipt = lake.receipt(upload);
      assertThat(string(receipt, "status")).isEqualTo("accepted");
      assertThat(string(receipt, "bronze_key")).isEqualTo(lake.bronze().get(0));
      assertThat(receipt.field("already_there").orElseThrow().asBoolean()).isTrue();
    }
  }

  @Test
  void landsContentThatWasTakenOutOfBronzeWhereItWas() throws IOException {
    Lake lake = lake();
    lake.upload("raw-whatsapp-uploads/_chat.txt", bytes(ANA));
    String place = lake.bronze().get(0);
    lake.bucket().delete(place);
    lake.upload("raw-whatsapp-uploads/WhatsApp Chat with Bo.txt", bytes(ANA));

    assertThat(lake.bronze()).containsExactly(place);
    assertThat(string(lake.receipt("WhatsApp Chat with Bo.txt"), "bronze_key")).isEqualTo(place);
  }

  @Test
  void landsContentUnderAnotherNameOnceItsClaimIsTakenOutToo() throws IOException {
    Lake lake = lake();
    lake.upload("raw-whatsapp-uploads/_chat.txt", bytes(ANA));
    lake.bucket().delete(lake.bronze().get(0));
    lake.bucket().delete(lake.bucket().list("state/whatsapp-bronze/").get(0));
    lake.upload("raw-whatsapp-uploads/WhatsApp Chat with Bo.txt", bytes(ANA));

    assertThat(lake.bronze()).singleElement().asString().contains("/WhatsApp Chat with Bo--");
  }

  @Test
  void refusesKeysThatProgramsWrite() throws IOException {
    Lake lake = lake();
    for (String key :
        new String[] {
          "bronze/whatsapp/year=2026/month=11/a.txt",
          "receipts/whatsapp/a.txt",
          "state/a.txt",
          "raw-photos/a.zip",
          "raw-whatsapp-uploads/",
          "raw-whatsapp-uploads/../bronze/a.txt"
        }) {
      lake.deliver(lake.put(key, bytes(ANA)));
    }

    assertThat(lake.log().lines()).hasSize(6).allMatch(line -> line.contains("NOT_AN_INPUT"));
    assertThat(lake.bucket().list("receipts/")).containsExactly("receipts/whatsapp/a.txt");
  }

  @Test
  void refusesATextTooLargeWithoutReadingIt() throws IOException {
    Limits small = new Limits(10, 10, 10, 10);
    Lake lake = new Lake(bucket, temporary, small);
    lake.upload("raw-whatsapp-uploads/a.txt", bytes(ANA));

    assertThat(string(lake.receipt("a.txt"), "code")).isEqualTo("TEXT_TOO_LARGE");
    assertThat(bucket.reads()).as("reads, but for the test's own").isLessThanOrEqualTo(1);
  }

  @Test
  void readsALargeTextInPassesWithTheSameResult() throws IOException {
    Lake lake = new Lake(bucket, temporary, new Limits(1 << 20, 1 << 20, 1 << 20, 10));
    lake.upload("raw-whatsapp-uploads/WhatsApp Chat with Bo.txt", bytes(ANA));
    Lake other = new Lake(MemoryBucket.plain(Delivery.BUCKET), temporary);
    other.upload("raw-whatsapp-uploads/WhatsApp Chat with Bo.txt", bytes(ANA));

    assertThat(lake.outputs()).hasSize(2).isEqualTo(other.outputs());
  }

  @Test
  void logsNeitherNamesNorTexts() throws IOException {
    Lake lake = lake();
    lake.upload("raw-whatsapp-uploads/WhatsApp Chat with Carla.txt", bytes(CARLA));
    lake.upload("raw-whatsapp-uploads/Carla's notes.txt", bytes("nothing"));

    assertThat(lake.log().lines())
        .hasSize(2)
        .allSatisfy(
            line -> {
              assertThat(JsonNode.parser().parse(line).isObject()).isTrue();
              assertThat(line).doesNotContain("Carla", "Hello", "WhatsApp Chat");
            });
    assertThat(lake.log()).contains("\"ACCEPTED\"", "\"why\":\"NOT_A_WHATSAPP_EXPORT\"");
  }

  @Test
  void takesNamesOfAnyLengthAndKind() throws IOException {
    Lake lake = lake();
    String cats = "WhatsApp Chat with " + "🐈".repeat(58) + ".txt";
    lake.upload("raw-whatsapp-uploads/" + cats, bytes(ANA));
    lake.upload("raw-whatsapp-uploads/.hidden.txt", bytes(CARLA));

    assertThat(lake.bucket().list(""))
        .allSatisfy(
            key -> {
              for (String part : key.split("/")) {
                assertThat(bytes(part).length).isLessThanOrEqualTo(255);
              }
            });
    assertThat(lake.bucket().list("receipts/")).hasSize(2);
    // The silver job overlooks what begins with a dot.
    assertThat(lake.bronze()).hasSize(2).noneMatch(key -> key.contains("/."));
  }

  private Lake lake() {
    return new Lake(bucket, temporary);
  }

  static String string(JsonNode object, String field) {
    return object.field(field).orElseThrow(() -> new AssertionError("no " + field)).asString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
