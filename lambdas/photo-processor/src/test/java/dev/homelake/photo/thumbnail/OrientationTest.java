package dev.homelake.photo.thumbnail;

import dev.homelake.photo.pictures.ExifBlock;
import dev.homelake.photo.pictures.Jpeg;
import dev.homelake.photo.pictures.Pictures;
import dev.homelake.photo.pictures.Png;
import dev.homelake.photo.pictures.Webp;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {

  private final BufferedImage upright = Pictures.corners(480, 320);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void jpegIsUprightHoweverTheCameraWasHeld(int orientation) {
    byte[] stored = Jpeg.baseline(Pictures.storedAs(upright, orientation));

    isUpright(Jpeg.withExif(stored, exif(orientation)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void pngIsUprightHoweverTheCameraWasHeld(int orientation) {
    byte[] stored = Png.of(Pictures.storedAs(upright, orientation));

    isUpright(Png.withExif(stored, exif(orientation)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void webpIsUprightHoweverTheCameraWasHeld(int orientation) {
    BufferedImage stored = Pictures.storedAs(upright, orientation);
    byte[] webp = TestVips.lossyWebp(stored);

    isUpright(Webp.withExif(webp, stored.getWidth(), stored.getHeight(), exif(orientation)));
  }

  @Test
  void largeTurnedPhotoIsShrunkWhileItIsRead() {
    BufferedImage large = Pictures.corners(2500, 1700);
    byte[] stored = Jpeg.progressive(Pictures.storedAs(large, 6));

    MadeThumbnail.of(Jpeg.withExif(stored, exif(6)))
        .hasSize(300, 204)
        .ofPhoto(2500, 1700)
        .showsCorners(6)
        .isBare();
  }

  @Test
  void orientationThatDoesNotExistIsIgnored() {
    byte[] stored = Jpeg.baseline(upright);

    isUpright(Jpeg.withExif(stored, exif(9)));
  }

  @Test
  void littleEndianNotesAreUnderstood() {
    byte[] stored = Jpeg.baseline(Pictures.storedAs(upright, 8));
    byte[] exif = new ExifBlock().littleEndian().orientation(8).bytes();

    isUpright(Jpeg.withExif(stored, exif));
  }

  private static byte[] exif(int orientation) {
    return new ExifBlock()
        .orientation(orientation)
        .camera("Maker", "Model")
        .original("2024:05:01 10:00:00")
        .place()
        .bytes();
  }

  private static void isUpright(byte[] photo) {
    MadeThumbnail.of(photo).hasSize(300, 200).ofPhoto(480, 320).showsCorners(8).isBare();
  }
}
