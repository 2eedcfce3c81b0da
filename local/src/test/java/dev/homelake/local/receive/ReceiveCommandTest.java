package dev.homelake.local.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.bronze.BronzeFiles;
import dev.homelake.silver.store.ObjectStores;
import dev.homelake.silver.store.Prefix;
import dev.homelake.whatsapp.title.ChatTitle;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiveCommandTest {

  private static final Path ZIP =
      CommandLineRun.CHATS.resolve("WhatsApp Chat - Lighthouse Book Club.zip");
  private static final Path HIKERS =
      CommandLineRun.CHATS.resolve("WhatsApp Chat with Sunday Hikers 🥾.txt");
  private static final Path LOG = CommandLineRun.CHATS.resolve("kettle-log.txt");

  @TempDir Path lake;

  @Test
  void runsTheFunctionAndShowsWhatItMade() throws Exception {
    CommandLineRun run = CommandLineRun.of("receive", "--lake", lake, ZIP, HIKERS, LOG);

    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("✓ accepted  WhatsApp Chat - Lighthouse Book Club.zip", "chat      Lighthouse")
        .contains("✗ rejected  kettle-log.txt", "NOT_A_WHATSAPP_EXPORT");
    for (String line : run.lines()) {
      if (line.contains(lake.toString())) {
        assertThat(Path.of(line.substring(line.indexOf('/')))).exists();
      }
    }
    assertThat(Files.readString(lake.resolve("lake/receipts/whatsapp/kettle-log.txt.json")))
        .contains("\"status\":\"rejected\"");
  }

  @Test
  void theSilverJobFindsExactlyWhatLanded() throws Exception {
    CommandLineRun.of("receive", "--lake", lake, ZIP, HIKERS, LOG, HIKERS);

    List<BronzeFile> found =
        BronzeFiles.list(
            ObjectStores.local().at(Prefix.of(lake.resolve("lake/bronze/whatsapp").toString())));
    assertThat(found)
        .extracting(file -> ChatTitle.fromFileName(file.name()))
        .containsExactly(Optional.of("Lighthouse Book Club"), Optional.of("Sunday Hikers 🥾"));
  }

  @Test
  void photosAreInTheGalleryThen(@TempDir Path folder) throws Exception {
    Path photo = folder.resolve("IMG_20240131_123456.png");
    BufferedImage picture = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(picture, "png", photo.toFile());
    Path broken = Files.writeString(folder.resolve("broken.jpg"), "no picture");

    CommandLineRun run = CommandLineRun.of("receive", "--lake", lake, photo, broken);

    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.out())
        .contains("✓ accepted  IMG_20240131_123456.png", "image/png, 900 x 600", "landscape")
        .contains("✗ rejected  broken.jpg", "NOT_AN_IMAGE");
    Path thumbnail = lake.resolve("lake/photos/thumbnails/IMG_20240131_123456.png");
    assertThat(ImageIO.read(thumbnail.toFile()).getWidth()).isEqualTo(300);
    assertThat(CommandLineRun.of("ask", "--lake", lake, "/photos").out())
        .contains("IMG_20240131_123456.png", "\"width\":900")
        .doesNotContain("broken");
  }

  @Test
  void showsTheReceiptsOfLongAndOddNames(@TempDir Path folder) throws Exception {
    Path longest = Files.copy(HIKERS, folder.resolve("n".repeat(196) + ".txt"));
    Path odd = Files.copy(HIKERS, folder.resolve("a+b %20 #?&=é.txt"));
    Path steering = Files.copy(HIKERS, folder.resolve("two\nlines.txt"));
    Path photo = Files.writeString(folder.resolve("n".repeat(196) + ".jpg"), "no picture");

    CommandLineRun run =
        CommandLineRun.of("receive", "--lake", lake, longest, odd, steering, photo);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.lines().stream().filter(line -> line.contains("✓ accepted"))).hasSize(2);
    assertThat(run.out()).contains("name that no function takes", "NOT_AN_IMAGE");
    assertThat(run.lines().stream().filter(line -> line.startsWith("  receipt"))).hasSize(3);
  }

  @Test
  void refusesNamesThatAreTooLongBeforeItBegins(@TempDir Path folder) throws Exception {
    Path file = Files.copy(HIKERS, folder.resolve("n".repeat(197) + ".txt"));

    CommandLineRun run = CommandLineRun.of("receive", "--lake", lake, HIKERS, file);

    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("its name is too long", "at most 200 bytes");
    assertThat(lake.resolve("lake")).doesNotExist();
  }

  @Test
  void saysWhichFileIsMissing() {
    CommandLineRun run = CommandLineRun.of("receive", "--lake", lake, "no.txt");

    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("cannot receive no.txt: there is no such file");
  }
}
