package dev.homelake.local.forget;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgetSenderTest {

  private static final List<String> CATS =
      List.of(
          "WhatsApp Chat with Flat Cats 🐈.txt",
          "WhatsApp Chat mit Flat Cats 🐈.txt",
          "WhatsApp Chat - Flat Cats 🐈.txt");
  private static final String UPLOAD = "uploads-landing/" + ForgetChatTest.ZIP;

  @TempDir static Path root;
  private static PlayedLake lake;

  @BeforeAll
  static void start() throws IOException {
    lake = PlayedLake.start(root, PlayedLake.Silver.SMALL);
  }

  @AfterEach
  void clear() throws IOException {
    lake.clear();
  }

  @AfterAll
  static void end() {
    lake.end();
  }

  private void fill(List<String> names) throws IOException {
    for (String name : names) {
      lake.upload(CommandLineRun.CHATS.resolve(name), name);
    }
    lake.settle(waiting -> {});
    SmallSilver.build(lake.bucket(), lake.temporary());
  }

  @Test
  void cutsASenderOutOfOverlappingExports() throws Exception {
    fill(CATS);
    Map<String, Long> before = senders();
    Map<String, String> others = new TreeMap<>();
    for (String name : CATS) {
      others.put(name, withoutZuzanna(Files.readString(CommandLineRun.CHATS.resolve(name))));
    }

    ForgetRun run = ForgetRun.of(lake, "--sender", "Zuzanna", "--yes");

    assertThat(run.problem()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.out()).contains("Not removed:").doesNotContain("stares");
    Map<String, Long> expected = new TreeMap<>(before);
    expected.remove("Zuzanna");
    assertThat(senders()).isEqualTo(expected);
    List<String> bronze = lake.keys("bronze/");
    assertThat(bronze).hasSize(3);
    List<String> texts = new ArrayList<>();
    for (String key : bronze) {
      texts.add(new String(lake.get(key), UTF_8));
    }
    assertThat(texts).containsExactlyInAnyOrderElementsOf(others.values());
    assertThat(lake.keys("raw-whatsapp-uploads/")).isEmpty();
    assertThat(lake.keys("receipts/")).isEmpty();
    assertThat(lake.keys("state/whatsapp-bronze/")).hasSize(3);
  }

  /** All of her messages in these chats are of one line. */
  private static String withoutZuzanna(String text) {
    StringBuilder rest = new StringBuilder();
    for (String line : text.split("(?<=\n)")) {
      if (!line.contains("] Zuzanna: ") && !line.contains(" - Zuzanna: ")) {
        rest.append(line);
      }
    }
    return rest.toString();
  }

  private Map<String, Long> senders() throws IOException {
    return new SilverRows(lake.folder().silver()).bySender(Optional.empty());
  }

  @Test
  void rewritesTheZipWithoutTheirRowsAndPictures() throws Exception {
    fill(List.of(ForgetChatTest.ZIP));
    assertThat(lake.keys("raw-photos/")).hasSize(2);

    ForgetRun run = ForgetRun.of(lake, "--sender", "Babajide", "--yes");

    assertThat(run.problem()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(lake.keys("photos/")).isEmpty();
    assertThat(lake.keys("raw-photos/")).isEmpty();
    Map<String, String> files = ForgetPhotoTest.files(lake.get(UPLOAD));
    assertThat(files).containsOnlyKeys("_chat.txt");
    assertThat(files.get("_chat.txt"))
        .contains("\r\n", "Welcome to the Lighthouse", "[18/09/2022, 10:12:45] Volker:")
        .doesNotContain("Babajide: ");
    List<String> bronze = lake.keys("bronze/");
    assertThat(bronze).hasSize(1);
    assertThat(files.get("_chat.txt")).startsWith(new String(lake.get(bronze.get(0)), UTF_8));
    assertThat(lake.keys("state/whatsapp-bronze/")).hasSize(1);
    assertThat(new String(lake.get("receipts/whatsapp/" + ForgetChatTest.ZIP + ".json"), UTF_8))
        .contains(bronze.get(0));
  }

  @Test
  void keepsThePicturesOfOthers() throws Exception {
    fill(List.of(ForgetChatTest.ZIP));
    List<String> photos = lake.keys("photos/");

    ForgetRun run =
        ForgetRun.of(lake, "--sender", "Carmen", "--chat", "Lighthouse Book Club", "--yes");

    assertThat(run.problem()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(lake.keys("photos/")).isEqualTo(photos);
    assertThat(ForgetPhotoTest.files(lake.get(UPLOAD))).hasSize(3);
    assertThat(senders()).doesNotContainKeys("Carmen", "~ Carmen").containsKey("Esther");
  }

  @Test
  void endsItsWorkWheneverItDied() throws Exception {
    fillForDeath();
    int filled = lake.mortal().changes();
    ForgetRun.of(lake, "--sender", "Babajide", "--yes");
    List<String> expected = lake.keys("");
    int changes = lake.mortal().changes() - filled;
    assertThat(changes).isGreaterThan(12);
    for (int after = 0; after < changes; after++) {
      lake.clear();
      fillForDeath();
      lake.mortal().dieAfter(after);
      try {
        ForgetRun.of(lake, "--sender", "Babajide", "--yes");
        throw new AssertionError("it should have died after " + after);
      } catch (MortalBucket.Died e) {
        lake.mortal().dieAfter(Integer.MAX_VALUE);
      }
      assertThat(ForgetRun.of(lake, "--sender", "Babajide", "--yes").out())
          .as("after " + after)
          .contains("is forgotten");
      assertThat(lake.keys("")).as("after " + after).isEqualTo(expected);
      assertThat(senders()).as("after " + after).doesNotContainKey("Babajide");
    }
  }

  private void fillForDeath() throws IOException {
    String text = "13/04/2024, 10:00 - Babajide: hi\n14/04/2024, 10:00 - Al: a\n".repeat(4);
    lake.put("raw-whatsapp-uploads/WhatsApp Chat with Us.txt", text.getBytes(UTF_8));
    fill(List.of(ForgetChatTest.ZIP));
  }

  @Test
  void refusesWhereTheDatesOfOthersWouldBeReadOtherwise() throws Exception {
    String key = "raw-whatsapp-uploads/WhatsApp Chat with Us.txt";
    String others = "03/04/2024, 10:00 - Bo: hi\n04/04/2024, 10:00 - Bo: ho\n".repeat(4);
    String text = "04/01/2024, 11:00 - Zoë: so\n04/13/2024, 11:00 - Zoë: so\n" + others;
    lake.put(key, text.getBytes(UTF_8));
    lake.settle(waiting -> {});
    List<String> before = lake.keys("");

    ForgetRun run = ForgetRun.of(lake, "--sender", "Zoë", "--yes");

    assertThat(run.exitCode()).isEqualTo(Exit.FAILED);
    assertThat(run.problem())
        .contains("FORGET_ROWS_CHANGE", "WhatsApp Chat with Us", "nothing was");
    assertThat(lake.keys("")).isEqualTo(before);
  }

  @Test
  void refusesWhereAnotherExportWouldLoseTheProofOfItsDates() throws Exception {
    String guess = "03/04/2024, 10:00 - Bo: hi\n".repeat(4);
    lake.put(
        "raw-whatsapp-uploads/WhatsApp Chat with Us (1).txt",
        (guess + "04/13/2024, 11:00 - Zoë: so\n").getBytes(UTF_8));
    lake.put("raw-whatsapp-uploads/WhatsApp Chat with Us.txt", (guess + guess).getBytes(UTF_8));
    lake.settle(waiting -> {});

    ForgetRun run = ForgetRun.of(lake, "--sender", "Zoë", "--yes");

    assertThat(run.problem()).contains("FORGET_DATES_UNPROVEN", "FORGET_ROWS_CHANGE");
  }

  @Test
  void removesAnExportThatHoldsNobodyElse() throws Exception {
    String key = "raw-whatsapp-uploads/WhatsApp Chat with Notes.txt";
    lake.put(
        key,
        "13/04/2024, 10:00 - Me: hi\n14/04/2024, 10:00 - Me: a\nb\n".repeat(3).getBytes(UTF_8));
    lake.settle(waiting -> {});
    SmallSilver.build(lake.bucket(), lake.temporary());

    ForgetRun run = ForgetRun.of(lake, "--sender", "Me", "--yes");

    assertThat(run.problem()).isEmpty();
    assertThat(lake.keys("")).containsExactly("state/whatsapp/files.json");
  }

  @Test
  void namesSendersThatAreClose() throws Exception {
    fill(CATS);

    ForgetRun run = ForgetRun.of(lake, "--sender", "zuzana", "--yes");

    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.problem()).contains("there is no sender \"zuzana\"", "--sender Zuzanna");
    assertThat(ForgetRun.of(lake, "--sender", "Ali", "--photo", "x").problem())
        .contains("cannot tell what to forget");
  }

  @Test
  void callsAChatWithoutATitleOtherwiseIfThatBringsNoPictureTwice() throws Exception {
    String text = "13/04/2024, 10:00 - Bo: hi\n14/04/2024, 10:00 - Al: a\n".repeat(9);
    lake.put("raw-whatsapp-uploads/_chat.txt", text.getBytes(UTF_8));
    lake.settle(waiting -> {});
    SmallSilver.build(lake.bucket(), lake.temporary());
    lake.put("state/whatsapp/runs/1.json", SmallSilver.report("Al, Bo"));

    ForgetRun run = ForgetRun.of(lake, "--sender", "Al", "--yes");

    assertThat(run.problem()).isEmpty();
    assertThat(run.out()).contains("1 chat is called by who wrote");
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(new SilverRows(lake.folder().silver()).byChat()).containsOnlyKeys("Bo");
    assertThat(lake.keys("state/whatsapp/runs/")).isEmpty();
    assertThat(lake.keys("bronze/")).allMatch(key -> key.contains("/_chat--"));
  }

  @Test
  void findsTheirPicturesThatAnUploadUnderAnotherTitleBrought() throws Exception {
    fill(List.of(ForgetChatTest.ZIP));
    lake.upload(CommandLineRun.CHATS.resolve(ForgetChatTest.ZIP), "WhatsApp Chat - Club.zip");
    lake.settle(waiting -> {});
    assertThat(lake.keys("raw-photos/whatsapp/Club/")).hasSize(2);

    ForgetRun run = ForgetRun.of(lake, "--sender", "Babajide", "--yes");

    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(lake.keys("raw-photos/")).isEmpty();
    assertThat(lake.keys("uploads-landing/")).hasSize(2);
    assertThat(lake.keys("bronze/")).hasSize(1);
  }

  @Test
  void keepsAPictureThatSomebodyElseSentUnderAnotherName() throws Exception {
    byte[] picture = ForgetPhotoTest.picture(20);
    String rows =
        """
        13/03/2024, 10:00 - Ali: IMG-1.png (file attached)
        14/03/2024, 10:00 - Bo: IMG-2.png (file attached)
        14/03/2024, 10:01 - Bo: the same
        15/03/2024, 10:01 - Bo: really
        """;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ForgetPhotoTest.add(zip, "WhatsApp Chat with Us.txt", rows.getBytes(UTF_8));
      ForgetPhotoTest.add(zip, "IMG-1.png", picture);
      ForgetPhotoTest.add(zip, "IMG-2.png", picture);
    }
    lake.put("uploads-landing/WhatsApp Chat with Us.zip", bytes.toByteArray());
    lake.settle(waiting -> {});
    assertThat(lake.keys("raw-photos/")).hasSize(1);

    ForgetRun run = ForgetRun.of(lake, "--sender", "Ali", "--yes");

    assertThat(run.problem()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(lake.keys("raw-photos/")).hasSize(1);
    assertThat(ForgetPhotoTest.files(lake.get("uploads-landing/WhatsApp Chat with Us.zip")))
        .containsOnlyKeys("WhatsApp Chat with Us.txt", "IMG-2.png");
  }
}
