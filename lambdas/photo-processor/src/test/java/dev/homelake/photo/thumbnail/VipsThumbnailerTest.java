package dev.homelake.photo.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.photo.image.ImageHeader;
import dev.homelake.photo.image.ImageType;
import dev.homelake.photo.pictures.Jpeg;
import dev.homelake.photo.pictures.Pictures;
import dev.homelake.photo.pictures.Png;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VipsThumbnailerTest {

  private final Thumbnailer thumbnailer = TestVips.thumbnailer();

  @Test
  void eightThreadsMakeTheSameBytesAsOne() throws Exception {
    List<byte[]> photos = photos();
    List<byte[]> alone = new ArrayList<>();
    for (byte[] photo : photos) {
      alone.add(outcome(photo));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<byte[]>> jobs = new ArrayList<>();
      for (int i = 0; i < 120; i++) {
        byte[] photo = photos.get(i % photos.size());
        jobs.add(() -> outcome(photo));
      }
      List<Future<byte[]>> together = threads.invokeAll(jobs);
      for (int i = 0; i < together.size(); i++) {
        assertThat(together.get(i).get()).isEqualTo(alone.get(i % photos.size()));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private byte[] outcome(byte[] photo) {
    Thumbnailer.Result result = thumbnailer.thumbnail(photo, MadeThumbnail.header(photo));
    return result instanceof Thumbnailer.Made made ? made.bytes() : new byte[0];
  }

  private static List<byte[]> photos() {
    byte[] jpeg = Jpeg.baseline(Pictures.lively(900, 600, 5));
    return List.of(
        jpeg,
        Arrays.copyOf(jpeg, jpeg.length / 2),
        Jpeg.progressive(Pictures.lively(2500, 200, 6)),
        Png.of(Pictures.lively(700, 500, 7)),
        TestVips.lossyWebp(Pictures.lively(700, 500, 8)));
  }

  @Test
  void nativeMemoryIsGivenBack() {
    Libvips library = TestVips.library();
    List<byte[]> photos = photos();
    photos.forEach(this::outcome);
    long before = library.vips_tracked_get_mem().longValue();

    for (int i = 0; i < 20; i++) {
      photos.forEach(this::outcome);
    }

    assertThat(library.vips_tracked_get_mem().longValue()).isEqualTo(before);
  }

  @Test
  void noOtherFormatIsRead() {
    String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='40'/>";

    Thumbnailer.Result result =
        thumbnailer.thumbnail(
            svg.getBytes(StandardCharsets.US_ASCII),
            new ImageHeader(ImageType.PNG, 60, 40, 0, Optional.empty()));

    assertThat(result).isInstanceOf(Thumbnailer.Refused.class);
  }

  @Test
  void pictureLargerThanWasCheckedIsRefused() {
    byte[] photo = Jpeg.baseline(Pictures.corners(400, 300));

    Thumbnailer.Result result =
        thumbnailer.thumbnail(photo, new ImageHeader(ImageType.JPEG, 40, 30, 0, Optional.empty()));

    assertThat(result).isInstanceOf(Thumbnailer.Refused.class);
  }

  @Test
  void missingLibrarySaysHowToGetIt(@TempDir Path folder) {
    assertThatThrownBy(() -> new NativeFolder(folder).library(Platform.of("Linux", "amd64")))
        .isInstanceOf(NativeLibraryException.class)
        .hasMessageContaining("linux-x64")
        .hasMessageContaining("native/fetch");
  }

  @Test
  void fileThatIsNoLibrarySaysSo(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("libvips-cpp.so.1"), "no library");

    assertThatThrownBy(() -> VipsThumbnailer.open(file))
        .isInstanceOf(NativeLibraryException.class)
        .hasMessageContaining("Cannot load libvips");
  }

  @Test
  void libraryIsThereForBothProcessorsOfLambda() {
    NativeFolder folder = new NativeFolder(Path.of("native", "node_modules", "@img"));

    assertThat(folder.library(Platform.of("Linux", "amd64"))).isRegularFile();
    assertThat(folder.library(Platform.of("Linux", "aarch64"))).isRegularFile();
  }

  @Test
  void platformsHaveNpmsNames() {
    assertThat(Platform.of("Mac OS X", "aarch64").name()).isEqualTo("darwin-arm64");
    assertThat(Platform.of("Mac OS X", "x86_64").name()).isEqualTo("darwin-x64");
    assertThatThrownBy(() -> Platform.of("Windows 11", "amd64"))
        .isInstanceOf(NativeLibraryException.class)
        .hasMessageContaining("Windows 11");
  }
}
