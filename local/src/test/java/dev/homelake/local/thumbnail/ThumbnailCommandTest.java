package dev.homelake.local.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailCommandTest {

  @TempDir Path folder;
  private Path photo;
  private Path text;

  @BeforeEach
  void makeFiles() throws IOException {
    photo = folder.resolve("IMG_20240131_123456.png");
    ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "png", photo.toFile());
    text = Files.writeString(folder.resolve("text.jpg"), "no picture");
  }

  @Test
  void tellsWhatIsKnownOfAPhoto() {
    CommandLineRun run = CommandLineRun.of("thumbnail", photo);

    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.out())
        .contains("PNG, 900 x 600", "2024-01-31T12:34:56Z (the file's name)", "300 x 200");
    assertThat(folder).isDirectoryNotContaining("glob:**small*");
  }

  @Test
  void writesTheThumbnail() throws IOException {
    Path small = folder.resolve("small.png");

    CommandLineRun.of("thumbnail", photo, "-o", small);

    assertThat(ImageIO.read(small.toFile()).getWidth()).isEqualTo(300);
  }

  @Test
  void showsTheOthersBesideARejectedFile() {
    CommandLineRun run = CommandLineRun.of("thumbnail", text, photo);

    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.out()).contains("rejected", "NOT_AN_IMAGE", "300 x 200");
  }

  @Test
  void doesNotReplaceThePhotoByItsThumbnail() throws IOException {
    long size = Files.size(photo);

    CommandLineRun run = CommandLineRun.of("thumbnail", photo, "-o", folder);

    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("would replace its photo");
    assertThat(photo).hasSize(size);
  }

  @Test
  void putsSeveralThumbnailsIntoAFolderOnly() throws IOException {
    Path small = Files.createDirectory(folder.resolve("small"));

    assertThat(CommandLineRun.of("thumbnail", photo, photo, "-o", small.resolve("x.png")).err())
        .contains("several thumbnails");
    assertThat(CommandLineRun.of("thumbnail", photo, photo, "-o", small).exitCode())
        .isEqualTo(Exit.DONE);
    assertThat(small.resolve("IMG_20240131_123456.png")).exists();
  }

  @Test
  void saysWhichFileIsMissing() {
    CommandLineRun run = CommandLineRun.of("thumbnail", folder.resolve("none.jpg"));

    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("there is no file", "none.jpg");
  }
}
