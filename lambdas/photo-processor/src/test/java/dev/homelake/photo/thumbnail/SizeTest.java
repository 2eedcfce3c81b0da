package dev.homelake.photo.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.photo.pictures.Jpeg;
import dev.homelake.photo.pictures.Pictures;
import dev.homelake.photo.pictures.Png;
import dev.homelake.photo.pictures.Webp;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeTest {

  private static final List<Function<BufferedImage, byte[]>> WRITERS =
      List.of(
          Jpeg::baseline, Jpeg::progressive, Png::of, TestVips::lossyWebp, TestVips::losslessWebp);

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1",
    "2, 1, 2, 1",
    "200, 100, 200, 100",
    "300, 300, 300, 300",
    "300, 1, 300, 1",
    "1, 300, 1, 300",
    "301, 300, 300, 299",
    "599, 400, 300, 200",
    "601, 300, 300, 150",
    "1200, 900, 300, 225",
    "2399, 1600, 300, 200",
    "2400, 1600, 300, 200",
    "3001, 12, 300, 1",
    "4000, 2, 300, 1",
    "7, 4000, 1, 300",
  })
  void longSideIsAtMost300AndNothingIsEnlarged(int width, int height, int toWidth, int toHeight) {
    BufferedImage picture = Pictures.corners(width, height);

    for (Function<BufferedImage, byte[]> writer : WRITERS) {
      MadeThumbnail.of(writer.apply(picture)).hasSize(toWidth, toHeight).ofPhoto(width, height);
    }
  }

  @Test
  void movingWebpGivesItsFirstFrame() {
    byte[] first = TestVips.lossyWebp(Pictures.corners(400, 300));
    byte[] second = TestVips.lossyWebp(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB));

    MadeThumbnail.of(Webp.moving(400, 300, first, second, second))
        .hasSize(300, 225)
        .showsCorners(8)
        .isBare();
  }

  @Test
  void thumbnailOfARealisticPhotoIsSmall() {
    MadeThumbnail thumbnail = MadeThumbnail.of(Jpeg.baseline(Pictures.lively(1600, 1200, 1)));

    assertThat(thumbnail.made().bytes().length).isBetween(2_000, 60_000);
  }

  @Test
  void theSamePhotoGivesTheSameBytes() {
    byte[] photo = Jpeg.progressive(Pictures.lively(2600, 400, 2));

    assertThat(MadeThumbnail.of(photo).made().bytes())
        .isEqualTo(MadeThumbnail.of(photo).made().bytes());
  }
}
