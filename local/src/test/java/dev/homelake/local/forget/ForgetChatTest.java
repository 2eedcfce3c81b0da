package dev.homelake.local.forget;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.edge.photos.PhotoQuery;
import dev.homelake.edge.photos.SortBy;
import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgetChatTest {

  static final String CATS = "Flat Cats 🐈";
  static final String CLUB = "Lighthouse Book Club";
  static final String ZIP = "WhatsApp Chat - Lighthouse Book Club.zip";

  @TempDir static Path root;
  private static PlayedLake lake;

  @BeforeAll
  static void start() throws IOException {
    lake = PlayedLake.start(root, PlayedLake.Silver.SMALL);
  }

  @BeforeEach
  void fill() throws IOException {
    fill(lake);
  }

  static void fill(PlayedLake lake) throws IOException {
    for (String name :
        List.of(
            "WhatsApp Chat with Flat Cats 🐈.txt",
            "WhatsApp Chat mit Flat Cats 🐈.txt",
            "WhatsApp Chat - Flat Cats 🐈.txt",
            "WhatsApp Chat with Band Practice.txt",
            "kettle-log.txt",
            ZIP)) {
      lake.upload(CommandLineRun.CHATS.resolve(name), name);
    }
    lake.upload(CommandLineRun.CHATS.resolve(ZIP), "Again.zip");
    lake.settle(waiting -> {});
    SmallSilver.build(lake.bucket(), lake.temporary());
    lake.put("state/whatsapp/runs/1.json", SmallSilver.report(CATS));
    lake.put("state/whatsapp/runs/2.json", SmallSilver.report(CLUB));
    lake.put("state/whatsapp/runs/3.json", SmallSilver.report("Band Practice"));
  }

  @AfterEach
  void clear() throws IOException {
    lake.clear();
  }

  @AfterAll
  static void end() {
    lake.end();
  }

  @Test
  void removesAllExportsOfAChatAndNothingElse() throws Exception {
    List<String> before = lake.everything();

    ForgetRun run = ForgetRun.of(lake, "--chat", CATS, "--yes");

    assertThat(run.problem()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.out()).contains("is forgotten");
    List<String> gone = before.stream().filter(key -> !contains(lake, key)).toList();
    assertThat(gone).hasSize(12);
    assertThat(lake.keys("").stream().filter(key -> key.contains("Cats"))).isEmpty();
    assertThat(lake.keys("state/whatsapp/runs/"))
        .containsExactly("state/whatsapp/runs/2.json", "state/whatsapp/runs/3.json");
    assertThat(new SilverRows(lake.folder().silver()).byChat())
        .containsOnlyKeys(CLUB, "Band Practice");
    assertThat(new String(lake.get("state/whatsapp/files.json"), UTF_8)).doesNotContain("Cats");
  }

  private static boolean contains(PlayedLake lake, String key) {
    try {
      return !lake.keys(key).isEmpty();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void removesThePicturesThatCameInAZip() throws Exception {
    assertThat(lake.keys("photos/")).hasSize(4);

    ForgetRun run = ForgetRun.of(lake, "--chat", CLUB, "--yes");

    assertThat(run.out()).contains("is forgotten");
    assertThat(lake.keys("raw-photos/")).isEmpty();
    assertThat(lake.keys("photos/")).isEmpty();
    assertThat(lake.keys("uploads-landing/")).isEmpty();
    assertThat(lake.keys("receipts/"))
        .noneMatch(key -> key.contains("Lighthouse") || key.contains("Again"));
    assertThat(lake.index().page(PhotoQuery.newest(SortBy.UPLOADED_AT, 10)).photos()).isEmpty();
  }

  @Test
  void countsWhatThereIsAndRemovesNothingInADryRun() throws Exception {
    List<String> before = lake.keys("");
    int filled = lake.mortal().changes();

    ForgetRun run = ForgetRun.of(lake, "--chat", CLUB, "--dry-run");

    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.out().lines().map(String::strip))
        .contains(
            "Chat \"Lighthouse Book Club\" in this lake",
            "uploads                             2",
            "pictures as they came               2",
            "their copies and thumbnails         4",
            "their rows in the index             2",
            "exports in bronze                   1",
            "reports of runs                     1");
    assertThat(lake.keys("")).isEqualTo(before);
    assertThat(lake.mortal().changes()).isEqualTo(filled);
  }

  @Test
  void asksForTheTitle() throws Exception {
    List<String> before = lake.keys("");

    ForgetRun nobody = ForgetRun.of(lake, "--chat", CATS);
    ForgetRun other = ForgetRun.of(lake, question -> Optional.of("yes"), "--chat", CATS);

    assertThat(nobody.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(nobody.problem()).contains("nobody answers", "--yes");
    assertThat(other.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(other.problem()).contains("something else was typed");
    assertThat(lake.keys("")).isEqualTo(before);
    assertThat(ForgetRun.of(lake, question -> Optional.of(CATS + " "), "--chat", CATS).exitCode())
        .isEqualTo(Exit.DONE);
  }

  @Test
  void namesTitlesThatAreClose() {
    assertThat(ForgetRun.of(lake, "--chat", "flat cats", "--yes").problem())
        .contains("there is no chat \"flat cats\"", "Did you mean", "--chat 'Flat Cats 🐈'");
    assertThat(ForgetRun.of(lake, "--chat", "Lighthouse Bok Club", "--yes").problem())
        .contains("--chat 'Lighthouse Book Club'");
    ForgetRun none = ForgetRun.of(lake, "--chat", "Quite another", "--yes");
    assertThat(none.problem()).contains("Among its chats", "--chat 'Band Practice'");
    assertThat(none.exitCode()).isEqualTo(Exit.WRONG_USE);
  }

  @Test
  void findsAnExportThatNoRunHasSeenAndARejectedOneThatIsCalledSo() throws Exception {
    String text = "01/02/2024, 10:00 - Ada: hi\n13/02/2024, 10:00 - Bo: there\n";
    lake.put("raw-whatsapp-uploads/WhatsApp Chat with A_B.txt", text.getBytes(UTF_8));
    lake.put("raw-whatsapp-uploads/Chat WhatsApp con A_B.txt", "no chat".getBytes(UTF_8));
    lake.put("raw-archive/WhatsApp Chat with A_B.zip", new byte[3]);

    ForgetRun run = ForgetRun.of(lake, "--chat", "A_B", "--yes");

    assertThat(run.problem()).isEmpty();
    assertThat(lake.keys("").stream().filter(key -> key.contains("A_B"))).isEmpty();
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
  }

  @Test
  void endsItsWorkWheneverItDied() throws Exception {
    int filled = lake.mortal().changes();
    ForgetRun.of(lake, "--chat", CLUB, "--yes");
    List<String> expected = lake.keys("");
    int changes = lake.mortal().changes() - filled;
    assertThat(changes).isEqualTo(10);
    for (int after = 0; after < changes; after++) {
      lake.clear();
      fill(lake);
      lake.mortal().dieAfter(after);
      try {
        ForgetRun.of(lake, "--chat", CLUB, "--yes");
        throw new AssertionError("it should have died after " + after);
      } catch (MortalBucket.Died e) {
        lake.mortal().dieAfter(Integer.MAX_VALUE);
      }
      assertThat(ForgetRun.of(lake, "--chat", CLUB, "--yes").out())
          .as("after " + after)
          .contains("is forgotten");
      assertThat(lake.keys("")).as("after " + after).isEqualTo(expected);
    }
  }

  @Test
  void emptiesTheTableWithTheLastChat() throws Exception {
    for (String chat : List.of(CATS, CLUB, "Band Practice")) {
      assertThat(ForgetRun.of(lake, "--chat", chat, "--yes").exitCode()).isEqualTo(Exit.DONE);
    }

    assertThat(lake.jobArguments()).endsWith("--mode full");
    assertThat(lake.keys(""))
        .containsExactly(
            "raw-whatsapp-uploads/kettle-log.txt",
            "receipts/whatsapp/kettle-log.txt.json",
            "state/whatsapp/files.json");
  }

  @Test
  void leavesThePicturesOfAChatWhoseFolderItShares() throws Exception {
    // No folder can be called so: both titles end in the same one.
    byte[] one = zip("a/b", "cat.png", 1);
    byte[] other = zip("a_b", "cat.png", 2);
    lake.put("uploads-landing/one.zip", one);
    lake.put("uploads-landing/WhatsApp Chat - a_b.zip", other);
    lake.settle(waiting -> {});
    assertThat(lake.keys("raw-photos/whatsapp/a_b/")).hasSize(2);

    ForgetRun run = ForgetRun.of(lake, "--chat", "a/b", "--yes");

    assertThat(run.problem()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.out()).contains("pictures in the same folder");
    assertThat(lake.keys("raw-photos/whatsapp/a_b/")).hasSize(1);
    assertThat(lake.keys("photos/originals/whatsapp/a_b/")).hasSize(1);
    assertThat(lake.keys("uploads-landing/")).doesNotContain("uploads-landing/one.zip");
    assertThat(ForgetRun.of(lake, "--chat", "a_b", "--yes").exitCode()).isEqualTo(Exit.DONE);
    assertThat(lake.keys("raw-photos/whatsapp/a_b/")).isEmpty();
  }

  /** A zip with a picture, its chat named by the sender of the app's first row. */
  private static byte[] zip(String title, String picture, int day) throws IOException {
    String first =
        "[0%d/03/2024, 10:00:00] %s: \u200EMessages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them.\r\n";
    String row = "[%d/03/2024, 10:00:0%d] Bo: hi\r\n";
    StringBuilder text = new StringBuilder("\u200E" + first.formatted(day, title));
    for (int i = 0; i < 6; i++) {
      text.append(row.formatted(13 + i, day));
    }
    text.append(
        "\u200E[20/03/2024, 10:00:0%d] Bo: \u200E<attached: %s>\r\n".formatted(day, picture));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ForgetPhotoTest.add(zip, "_chat.txt", text.toString().getBytes(UTF_8));
      ForgetPhotoTest.add(zip, picture, ForgetPhotoTest.picture(10 + day));
    }
    return bytes.toByteArray();
  }

  @Test
  void aReceiptThatCannotBeReadStopsNothing() throws Exception {
    lake.put("receipts/whatsapp/" + ZIP + ".json", "{no json".getBytes(UTF_8));

    ForgetRun run = ForgetRun.of(lake, "--chat", CLUB, "--yes");

    assertThat(run.problem()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(lake.keys("").stream().filter(key -> key.contains("Lighthouse"))).isEmpty();
  }
}
