package dev.homelake.photo.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.photo.image.ImageHeader;
import dev.homelake.photo.image.ImageInspector;
import dev.homelake.photo.image.ImageLimits;
import dev.homelake.photo.image.Inspection;
import dev.homelake.photo.pictures.Pictures;
import java.awt.Color;
import java.awt.image.BufferedImage;

/** A thumbnail under test: the file as the engine wrote it, and its pixels. */
record MadeThumbnail(Thumbnailer.Made made, ImageHeader photo, BufferedImage pixels) {

  private static final Thumbnailer THUMBNAILER = TestVips.thumbnailer();
  private static final ImageInspector INSPECTOR = new ImageInspector(ImageLimits.standard());

  static Thumbnailer.Result result(byte[] photo) {
    return THUMBNAILER.thumbnail(photo, header(photo));
  }

  static ImageHeader header(byte[] photo) {
    Inspection inspection = INSPECTOR.inspect(photo);
    assertThat(inspection).isInstanceOf(ImageHeader.class);
    return (ImageHeader) inspection;
  }

  static MadeThumbnail of(byte[] photo) {
    Thumbnailer.Result result = result(photo);
    assertThat(result).isInstanceOf(Thumbnailer.Made.class);
    Thumbnailer.Made made = (Thumbnailer.Made) result;
    return new MadeThumbnail(made, header(photo), TestVips.decoded(made.bytes()));
  }

  MadeThumbnail hasSize(int width, int height) {
    assertThat(pixels.getWidth() + "x" + pixels.getHeight()).isEqualTo(width + "x" + height);
    assertThat(made.width() + "x" + made.height()).isEqualTo(width + "x" + height);
    return this;
  }

  MadeThumbnail ofPhoto(int width, int height) {
    assertThat(made.photoWidth() + "x" + made.photoHeight()).isEqualTo(width + "x" + height);
    return this;
  }

  /** Of the same type as the photo, and nothing in it but the picture. */
  MadeThumbnail isBare() {
    ImageHeader header = header(made.bytes());
    assertThat(header.type()).isEqualTo(photo.type());
    assertThat(header.exif()).isEmpty();
    String text = new String(made.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(text)
        .doesNotContain("Exif", "eXIf", "EXIF", "ICC_PROFILE", "iCCP", "ICCP", "XMP", "tEXt");
    return this;
  }

  /** Shows {@link Pictures#corners} the right way round and in the right colours. */
  MadeThumbnail showsCorners(int tolerance) {
    int right = pixels.getWidth() * 3 / 4;
    int down = pixels.getHeight() * 3 / 4;
    int left = pixels.getWidth() / 4;
    int up = pixels.getHeight() / 4;
    return shows(left, up, Pictures.TOP_LEFT, tolerance)
        .shows(right, up, Pictures.TOP_RIGHT, tolerance)
        .shows(left, down, Pictures.BOTTOM_LEFT, tolerance)
        .shows(right, down, Pictures.BOTTOM_RIGHT, tolerance);
  }

  MadeThumbnail shows(int x, int y, Color expected, int tolerance) {
    Color found = new Color(pixels.getRGB(x, y));
    int away =
        Math.max(
            Math.abs(found.getRed() - expected.getRed()),
            Math.max(
                Math.abs(found.getGreen() - expected.getGreen()),
                Math.abs(found.getBlue() - expected.getBlue())));
    assertThat(away)
        .as("colour at %d,%d: found %s, expected %s", x, y, found, expected)
        .isLessThanOrEqualTo(tolerance);
    return this;
  }
}
