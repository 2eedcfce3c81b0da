package dev.homelake.local.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.edge.keys.Area;
import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.bronze.BronzeFiles;
import dev.homelake.silver.store.ObjectStores;
import dev.homelake.silver.store.Prefix;
import dev.homelake.whatsapp.title.ChatTitle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

  private static final Path ZIP =
      CommandLineRun.CHATS.resolve("WhatsApp Chat - Lighthouse Book Club.zip");
  private static final Path HIKERS =
      CommandLineRun.CHATS.resolve("WhatsApp Chat with Sunday Hikers 🥾.txt");
  private static final Path LOG = CommandLineRun.CHATS.resolve("kettle-log.txt");

  @TempDir Path folder;

  private LakeFolder lake() {
    return new LakeFolder(folder.resolve("lake"));
  }

  private CommandLineRun bring(Object... paths) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("import", "--no-silver", "--lake", lake().root()), Stream.of(paths))
            .toArray());
  }

  @Test
  void chatsLandAndSayWhatBecameOfThem() throws IOException {
    CommandLineRun run = bring(ZIP, HIKERS, LOG);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.out())
        .contains("2 accepted", "✓ Lighthouse Book Club", "✓ Sunday Hikers 🥾")
        .contains("NOT_A_WHATSAPP_EXPORT", "✗ " + LOG);
    assertThat(
            BronzeFiles.list(
                ObjectStores.local().at(Prefix.of(lake().object("bronze/whatsapp").toString()))))
        .extracting(BronzeFile::name)
        .extracting(ChatTitle::fromFileName)
        .containsExactlyInAnyOrder(
            Optional.of("Lighthouse Book Club"), Optional.of("Sunday Hikers 🥾"));
    assertThat(lake().object("receipts/whatsapp/kettle-log.txt.json")).exists();

    CommandLineRun again = bring(ZIP, HIKERS);
    assertThat(again.exitCode()).isEqualTo(Exit.DONE);
    assertThat(again.out()).contains("2 were there already");
  }

  @Test
  void photosAreInTheGalleryThen() throws IOException {
    Path photo = picture(folder.resolve("IMG_20240131_123456.png"), 900);
    Path broken = Files.writeString(folder.resolve("broken.jpg"), "no picture");

    CommandLineRun run = bring(photo, broken);

    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.out()).contains("1 in the gallery", "NOT_AN_IMAGE", "✗ " + broken);
    Path thumbnail = lake().object("photos/thumbnails/IMG_20240131_123456.png");
    assertThat(ImageIO.read(thumbnail.toFile()).getWidth()).isEqualTo(300);
    assertThat(CommandLineRun.of("api", "--lake", lake().root(), "/photos").out())
        .contains("IMG_20240131_123456.png", "\"width\":900")
        .doesNotContain("broken");
  }

  @Test
  void foldersKeepTheirNamesAndNothingOverwritesItsNamesake() throws IOException {
    Path camera = Files.createDirectories(folder.resolve("camera"));
    Path phone = Files.createDirectories(folder.resolve("phone"));
    picture(camera.resolve("IMG_1.png"), 10);
    picture(phone.resolve("IMG_1.png"), 20);
    Files.writeString(camera.resolve(".hidden"), "x");
    Files.writeString(camera.resolve("film.mov"), "x");
    Files.createDirectories(camera.resolve("__MACOSX"));
    Files.writeString(camera.resolve("__MACOSX/._IMG_1.png"), "x");

    CommandLineRun folders = bring(camera, phone);
    CommandLineRun files = bring(camera.resolve("IMG_1.png"), phone.resolve("IMG_1.png"));

    assertThat(folders.out()).contains("2 in the gallery", "1 kept in misc/", "2 hidden files");
    assertThat(files.out()).contains("2 in the gallery");
    assertThat(lake().object("raw-photos/camera/IMG_1.png")).exists();
    assertThat(lake().object("raw-photos/phone/IMG_1.png")).exists();
    assertThat(lake().object("misc/camera/film.mov")).exists();
    try (Stream<Path> raw = Files.walk(lake().object("raw-photos"))) {
      assertThat(raw.filter(Files::isRegularFile)).hasSize(4);
    }
    assertThat(bring(camera.resolve("IMG_1.png"), phone.resolve("IMG_1.png")).out())
        .contains("2 were there already");
  }

  @Test
  void followsALinkThatIsGivenAndNamesThoseItFinds() throws IOException {
    Path camera = Files.createDirectories(folder.resolve("camera"));
    picture(camera.resolve("IMG_1.png"), 10);
    Path loop = Files.createSymbolicLink(camera.resolve("loop"), camera);
    Path link = Files.createSymbolicLink(folder.resolve("pictures"), camera);

    CommandLineRun run = bring(link);

    assertThat(run.out()).contains("1 in the gallery", loop + ": not followed");
    assertThat(lake().object("raw-photos/pictures/IMG_1.png")).exists();
  }

  @Test
  void refusesWhatIsNeitherFileNorFolder() {
    CommandLineRun run = bring("/dev/null");

    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("cannot import /dev/null: it is neither a file nor a folder");
  }

  @Test
  void eachReasonOfARejectionIsTold() throws IOException {
    Path chat = Files.createFile(folder.resolve("empty.txt"));
    Path photo = Files.createFile(folder.resolve("empty.jpg"));

    CommandLineRun run = bring(chat, photo);

    assertThat(run.out().lines().filter(line -> line.contains("EMPTY"))).hasSize(2);
  }

  @Test
  void saysWhatIsWrongWithTheLakesFolder() throws IOException {
    Path file = Files.createFile(folder.resolve("lake"));

    CommandLineRun run = bring(HIKERS);

    assertThat(run.exitCode()).isEqualTo(Exit.FAILED);
    assertThat(run.err())
        .contains("cannot make a lake in " + file, "--lake DIR")
        .doesNotContain("unexpected");
  }

  @Test
  void takesOddAndLongNames() throws IOException {
    Path longest = Files.copy(HIKERS, folder.resolve("n".repeat(251) + ".txt"));
    Path odd = Files.copy(HIKERS, folder.resolve("a+b %20 #?&=é.txt"));
    Path steering = Files.copy(HIKERS, folder.resolve("two\nlines.txt"));
    Path photo = Files.writeString(folder.resolve("n".repeat(251) + ".jpg"), "no picture");

    CommandLineRun run = bring(longest, odd, steering, photo);

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("3 accepted", "NOT_AN_IMAGE");
  }

  @Test
  void takesFilesThatAreTooLargeForOnePiece() throws IOException {
    Path film = Files.write(folder.resolve("film.mov"), new byte[150_000_000]);

    assertThat(bring(film).out()).contains("1 kept in misc/");
    assertThat(lake().object("misc/film.mov")).hasSize(150_000_000);
    assertThat(bring(film).out()).contains("1 were there already");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(bring("no.txt").exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(bring("no.txt").err())
        .contains("cannot import no.txt: there is no such file or folder");
    assertThat(bring(folder).err()).contains("there are no files in");
    assertThat(lake().root()).doesNotExist();
  }

  @Test
  void everyEndingHasItsPlace() {
    assertThat(List.of("a.TXT", "a.zip", "a.JpeG", "a.webp", "a.heic", "a", "a.tar.gz"))
        .extracting(name -> UploadPlace.of(Path.of(name)).area())
        .containsExactly(
            Area.RAW_WHATSAPP_UPLOADS,
            Area.UPLOADS_LANDING,
            Area.RAW_PHOTOS,
            Area.RAW_PHOTOS,
            Area.MISC,
            Area.MISC,
            Area.MISC);
  }

  private static Path picture(Path file, int width) throws IOException {
    BufferedImage picture = new BufferedImage(width, 600, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(picture, "png", file.toFile());
    return file;
  }
}
