package dev.homelake.photo.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.photo.pictures.Jpeg;
import dev.homelake.photo.pictures.Pictures;
import dev.homelake.photo.pictures.Png;
import dev.homelake.photo.pictures.Profiles;
import dev.homelake.photo.pictures.Webp;
import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.junit.jupiter.api.Test;

class ColourTest {

  private static final int WIDTH = 600;
  private static final int HEIGHT = 400;

  private final BufferedImage corners = Pictures.corners(WIDTH, HEIGHT);

  @Test
  void displayP3BecomesSrgbInJpeg() {
    byte[] photo = Jpeg.withProfile(Jpeg.baseline(corners), Profiles.displayP3());

    showsP3(MadeThumbnail.of(photo));
  }

  @Test
  void displayP3BecomesSrgbInPng() {
    showsP3(MadeThumbnail.of(Png.withProfile(Png.of(corners), Profiles.displayP3())));
  }

  @Test
  void displayP3BecomesSrgbInWebp() {
    byte[] webp = TestVips.losslessWebp(corners);

    showsP3(MadeThumbnail.of(Webp.withProfile(webp, WIDTH, HEIGHT, Profiles.displayP3())));
  }

  private static void showsP3(MadeThumbnail thumbnail) {
    thumbnail
        .hasSize(300, 200)
        .shows(75, 50, inSrgb(Profiles.displayP3(), 200 / 255f, 60 / 255f, 60 / 255f), 6)
        .isBare();
  }

  /** As the JDK works it out. */
  private static Color inSrgb(byte[] profile, float... channels) {
    float[] rgb = new ICC_ColorSpace(ICC_Profile.getInstance(profile)).toRGB(channels);
    return new Color(rgb[0], rgb[1], rgb[2]);
  }

  @Test
  void inkWithoutProfileBecomesColours() {
    byte[] photo = Jpeg.withAdobe(Jpeg.fourChannels(Jpeg.ink(corners)), 0);

    showsInk(MadeThumbnail.of(photo));
  }

  @Test
  void inkStoredAsLuminanceBecomesColours() {
    WritableRaster ink = Jpeg.ink(corners);
    int[] pixel = new int[4];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        ink.getPixel(x, y, pixel);
        ink.setPixel(x, y, luminance(pixel));
      }
    }

    showsInk(MadeThumbnail.of(Jpeg.withAdobe(Jpeg.fourChannels(ink), 2)));
  }

  /** The standard's transform of the first three channels; their inverses count as red to blue. */
  private static int[] luminance(int[] ink) {
    double red = 255 - ink[0];
    double green = 255 - ink[1];
    double blue = 255 - ink[2];
    double y = 0.299 * red + 0.587 * green + 0.114 * blue;
    return new int[] {
      (int) Math.round(y),
      (int) Math.round(128 + (blue - y) / 1.772),
      (int) Math.round(128 + (red - y) / 1.402),
      ink[3]
    };
  }

  /** No printer prints what a screen shows, but red stays red. */
  private static void showsInk(MadeThumbnail thumbnail) {
    thumbnail.hasSize(300, 200).showsCorners(75).isBare();
    assertThat(thumbnail.pixels().getColorModel().getNumComponents()).isEqualTo(3);
  }

  @Test
  void inkIsReadByItsProfile() {
    WritableRaster ink = Raster.createInterleavedRaster(0, WIDTH, HEIGHT, 4, null);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        ink.setPixel(x, y, new int[] {x < WIDTH / 2 ? 0 : 255, 255, 255, 255});
      }
    }
    byte[] photo = Jpeg.withAdobe(Jpeg.fourChannels(ink), 0);

    MadeThumbnail.of(Jpeg.withProfile(photo, Profiles.oddInk()))
        .shows(75, 100, inSrgb(Profiles.oddInk(), 1, 0, 0, 0), 6)
        .shows(225, 100, Color.WHITE, 6)
        .isBare();
  }

  @Test
  void sixteenBitsBecomeEight() {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_USHORT);
    BufferedImage deep =
        new BufferedImage(model, model.createCompatibleWritableRaster(WIDTH, HEIGHT), false, null);
    Pictures.paint(deep);

    MadeThumbnail thumbnail = MadeThumbnail.of(Png.of(deep));

    thumbnail.hasSize(300, 200).showsCorners(2).isBare();
    assertThat(thumbnail.pixels().getColorModel().getComponentSize(0)).isEqualTo(8);
  }

  @Test
  void sixteenBitGrayStaysGray() {
    BufferedImage deep = Pictures.corners(WIDTH, HEIGHT, BufferedImage.TYPE_USHORT_GRAY);
    int expected = deep.getRaster().getSample(150, 100, 0) >> 8;

    MadeThumbnail thumbnail = MadeThumbnail.of(Png.of(deep));

    assertThat(thumbnail.pixels().getColorModel().getNumComponents()).isEqualTo(1);
    assertThat(thumbnail.pixels().getColorModel().getComponentSize(0)).isEqualTo(8);
    assertThat(thumbnail.pixels().getRaster().getSample(75, 50, 0))
        .isBetween(expected - 2, expected + 2);
  }

  @Test
  void grayJpegStaysGray() {
    BufferedImage gray = Pictures.corners(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    int expected = gray.getRaster().getSample(150, 100, 0);

    MadeThumbnail thumbnail = MadeThumbnail.of(Jpeg.baseline(gray));

    assertThat(thumbnail.pixels().getColorModel().getNumComponents()).isEqualTo(1);
    assertThat(thumbnail.pixels().getRaster().getSample(75, 50, 0))
        .isBetween(expected - 3, expected + 3);
  }

  @Test
  void transparencyStays() {
    BufferedImage clear = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    clear.createGraphics().drawImage(corners, 0, 0, WIDTH / 2, HEIGHT, null);

    for (byte[] photo : new byte[][] {Png.of(clear), TestVips.losslessWebp(clear)}) {
      BufferedImage pixels = MadeThumbnail.of(photo).isBare().pixels();
      assertThat(pixels.getRGB(40, 50) >>> 24).isEqualTo(255);
      assertThat(pixels.getRGB(250, 50) >>> 24).isZero();
    }
  }

  @Test
  void paletteBecomesColoursWithItsTransparency() {
    byte[] red = {(byte) Pictures.TOP_LEFT.getRed(), 0};
    byte[] green = {(byte) Pictures.TOP_LEFT.getGreen(), 0};
    byte[] blue = {(byte) Pictures.TOP_LEFT.getBlue(), 0};
    IndexColorModel palette = new IndexColorModel(1, 2, red, green, blue, 1);
    BufferedImage picture =
        new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED, palette);
    for (int x = WIDTH / 2; x < WIDTH; x++) {
      for (int y = 0; y < HEIGHT; y++) {
        picture.getRaster().setSample(x, y, 0, 1);
      }
    }

    MadeThumbnail thumbnail = MadeThumbnail.of(Png.of(picture));

    thumbnail.hasSize(300, 200).shows(75, 50, Pictures.TOP_LEFT, 2);
    assertThat(thumbnail.pixels().getRGB(225, 50) >>> 24).isZero();
  }

  @Test
  void blackAndWhiteGetsGraysInBetween() {
    BufferedImage lines = new BufferedImage(1200, 800, BufferedImage.TYPE_BYTE_BINARY);
    for (int x = 0; x < 1200; x += 2) {
      for (int y = 0; y < 800; y++) {
        lines.setRGB(x, y, 0xffffff);
      }
    }

    Color shown = new Color(MadeThumbnail.of(Png.of(lines)).pixels().getRGB(150, 100));

    assertThat(shown.getRed()).isBetween(100, 200);
  }

  @Test
  void interlacedPngIsRead() {
    MadeThumbnail.of(Png.interlaced(corners)).hasSize(300, 200).showsCorners(2).isBare();
  }
}
