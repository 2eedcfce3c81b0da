package dev.homelake.photo.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** JPEG files, written by the JDK (libjpeg 6b) and added to by hand. */
public final class Jpeg {

  private Jpeg() {}

  public static byte[] baseline(BufferedImage picture) {
    return written(new IIOImage(picture, null, null), ImageWriteParam.MODE_DISABLED);
  }

  public static byte[] progressive(BufferedImage picture) {
    return written(new IIOImage(picture, null, null), ImageWriteParam.MODE_DEFAULT);
  }

  /** Four channels as they are, 255 for no ink, without a note on what they mean. */
  public static byte[] fourChannels(WritableRaster raster) {
    return written(new IIOImage(raster, null, null), ImageWriteParam.MODE_DISABLED);
  }

  private static byte[] written(IIOImage image, int progressiveMode) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(0.95f);
      how.setProgressiveMode(progressiveMode);
      writer.setOutput(out);
      writer.write(null, image, how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  public static byte[] withExif(byte[] jpeg, byte[] exif) {
    return with(jpeg, 0xe1, join(ascii("Exif\0\0"), exif));
  }

  public static byte[] withProfile(byte[] jpeg, byte[] profile) {
    return with(jpeg, 0xe2, join(ascii("ICC_PROFILE\0"), new byte[] {1, 1}, profile));
  }

  /** Adobe's note on what four channels mean. */
  public static byte[] withAdobe(byte[] jpeg, int transform) {
    return with(
        jpeg, 0xee, join(ascii("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, (byte) transform}));
  }

  private static byte[] with(byte[] jpeg, int marker, byte[] contents) {
    int length = contents.length + 2;
    byte[] head = {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length};
    byte[] start = Arrays.copyOf(jpeg, 2);
    return join(start, head, contents, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  /** The picture in ink: cyan, magenta, yellow, black, 255 for none, as Adobe stores it. */
  public static WritableRaster ink(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    WritableRaster ink = Raster.createInterleavedRaster(0, width, height, 4, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int rgb = picture.getRGB(x, y);
        ink.setPixel(x, y, new int[] {rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 255});
      }
    }
    return ink;
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
