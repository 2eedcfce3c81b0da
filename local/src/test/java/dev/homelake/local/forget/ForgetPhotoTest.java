package dev.homelake.local.forget;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.edge.photos.PhotoId;
import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import dev.homelake.local.sqlite.SqliteTraces;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgetPhotoTest {

  private static final String UPLOAD = "uploads-landing/WhatsApp Chat - Lighthouse Book Club.zip";
  private static final String NAME = "00000035-PHOTO-2023-01-08-17-33-00.png";

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

  private void fill() throws IOException {
    lake.put(UPLOAD, CommandLineRun.CHATS.resolve(ForgetChatTest.ZIP));
    lake.settle(waiting -> {});
  }

  @Test
  void takesAPictureOutOfItsZipAndKeepsTheRest() throws Exception {
    fill();
    Map<String, String> before = files(lake.get(UPLOAD));
    int bronze = lake.keys("bronze/").size();

    ForgetRun run = ForgetRun.of(lake, "--photo", NAME, "--yes");

    assertThat(run.problem()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    before.remove(NAME);
    assertThat(files(lake.get(UPLOAD))).isEqualTo(before).hasSize(2);
    assertThat(lake.keys("").stream().filter(key -> key.contains("00000035"))).isEmpty();
    assertThat(lake.keys("raw-photos/")).hasSize(1);
    assertThat(lake.keys("photos/")).hasSize(2);
    assertThat(lake.keys("bronze/")).hasSize(bronze);
    assertThat(lake.keys("state/")).hasSize(1);
  }

  @Test
  void leavesNoTraceInTheFilesOfTheIndex() throws Exception {
    lake.put("raw-photos/2023/a cat of mine.png", picture());
    lake.settle(waiting -> {});
    assertThat(SqliteTraces.of("a cat of mine", lake.folder().photos())).isPositive();

    ForgetRun run = ForgetRun.of(lake, "--photo", "raw-photos/2023/a cat of mine.png", "--yes");

    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(SqliteTraces.of("a cat of mine", lake.folder().photos())).isZero();
  }

  static Map<String, String> files(byte[] zip) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), UTF_8) + entry.getTime());
      }
    }
    return files;
  }

  @Test
  void endsItsWorkWheneverItDied() throws Exception {
    fill();
    int filled = lake.mortal().changes();
    ForgetRun.of(lake, "--photo", NAME, "--yes");
    int changes = lake.mortal().changes() - filled;
    Map<String, String> files = files(lake.get(UPLOAD));
    assertThat(changes).isEqualTo(2);
    for (int after = 0; after < changes; after++) {
      fill();
      lake.mortal().dieAfter(after);
      try {
        ForgetRun.of(lake, "--photo", NAME, "--yes");
        throw new AssertionError("it should have died after " + after);
      } catch (MortalBucket.Died e) {
        lake.mortal().dieAfter(Integer.MAX_VALUE);
      }
      assertThat(ForgetRun.of(lake, "--photo", NAME, "--yes").out()).contains("is forgotten");
      assertThat(files(lake.get(UPLOAD))).isEqualTo(files);
      assertThat(lake.keys("raw-photos/")).hasSize(1);
    }
  }

  @Test
  void asksForMoreWhereSeveralHaveTheName() throws Exception {
    lake.put("raw-photos/2023/cat.png", picture());
    lake.put("raw-photos/2024/cat.png", picture());
    lake.settle(waiting -> {});

    ForgetRun run = ForgetRun.of(lake, "--photo", "cat.png", "--yes");

    String id = PhotoId.ofSourceKey("raw-photos/2024/cat.png").toString();
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.problem())
        .contains("2 are called so", "--photo raw-photos/2023/cat.png", "id " + id);
    assertThat(ForgetRun.of(lake, "--photo", id, "--yes").out())
        .contains("Photo \"cat.png\" is forgotten");
    assertThat(ForgetRun.of(lake, "--photo", "2023/cat.png", "--yes").exitCode())
        .isEqualTo(Exit.DONE);
    assertThat(lake.keys("")).isEmpty();
    ForgetRun none = ForgetRun.of(lake, "--photo", "cat.png", "--yes");
    assertThat(none.problem()).contains("there is no photo", "The lake has no photos.");
  }

  @Test
  void removesWhatIsLeftOfAPhotoWhoseRemovalNobodyHeardOf() throws Exception {
    lake.put("raw-photos/cat.png", picture());
    lake.put("raw-photos/broken.png", "no picture".getBytes(UTF_8));
    lake.settle(waiting -> {});
    Files.delete(lake.folder().object("raw-photos/cat.png"));
    Files.delete(lake.folder().object("raw-photos/broken.png"));

    assertThat(ForgetRun.of(lake, "--photo", "cat.png", "--yes").exitCode()).isEqualTo(Exit.DONE);
    assertThat(ForgetRun.of(lake, "--photo", "broken.png", "--yes").exitCode())
        .isEqualTo(Exit.DONE);

    assertThat(lake.keys("")).isEmpty();
    assertThat(PhotoTraces.below(lake.bucket(), lake.folder(), "").all()).isEmpty();
  }

  @Test
  void changesNothingIfTheZipIsDamaged() throws Exception {
    byte[] picture = picture();
    byte[] other = "a video of many bytes".getBytes(UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(0);
      add(zip, "_chat.txt", "[13/02/2024, 10:00:00] Ada: hi\n".repeat(9).getBytes(UTF_8));
      add(zip, "cat.png", picture);
      add(zip, "film.mp4", other);
    }
    byte[] damaged = bytes.toByteArray();
    int at = new String(damaged, ISO_8859_1).indexOf("many");
    damaged[at] = 'M';
    lake.put("uploads-landing/WhatsApp Chat - Ada.zip", damaged);
    lake.settle(waiting -> {});
    assertThat(lake.keys("raw-photos/")).hasSize(1);

    ForgetRun run = ForgetRun.of(lake, "--photo", "cat.png", "--yes");

    assertThat(run.exitCode()).isEqualTo(Exit.FAILED);
    assertThat(run.problem()).contains("a file in it is damaged");
    assertThat(lake.keys("raw-photos/")).hasSize(1);
    assertThat(lake.get("uploads-landing/WhatsApp Chat - Ada.zip")).isEqualTo(damaged);
  }

  static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] picture() throws IOException {
    return picture(20);
  }

  static byte[] picture(int height) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, height, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  @Test
  void bringsNoPictureBackThatWasRemovedByHand() throws Exception {
    fill();
    for (String key : lake.keys("raw-photos/")) {
      if (!key.contains("00000035")) {
        lake.bucket().delete(key);
      }
    }

    ForgetRun run = ForgetRun.of(lake, "--photo", NAME, "--yes");

    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(lake.keys("raw-photos/")).isEmpty();
    assertThat(lake.keys("photos/")).isEmpty();
    assertThat(files(lake.get(UPLOAD))).hasSize(2);
  }
}
