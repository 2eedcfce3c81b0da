package dev.homelake.photo.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** PNG files, written by the JDK or by hand. */
public final class Png {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int AFTER_HEADER = 33;

  private Png() {}

  public static byte[] of(RenderedImage picture) {
    return written(picture, ImageWriteParam.MODE_DISABLED);
  }

  public static byte[] interlaced(BufferedImage picture) {
    return written(picture, ImageWriteParam.MODE_DEFAULT);
  }

  private static byte[] written(RenderedImage picture, int progressiveMode) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setProgressiveMode(progressiveMode);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  public static byte[] withExif(byte[] png, byte[] exif) {
    return with(png, "eXIf", exif);
  }

  public static byte[] withProfile(byte[] png, byte[] profile) {
    return with(png, "iCCP", Jpeg.join(Jpeg.ascii("made up\0\0"), deflated(profile)));
  }

  private static byte[] with(byte[] png, String type, byte[] contents) {
    return Jpeg.join(
        Arrays.copyOf(png, AFTER_HEADER),
        chunk(type, contents),
        Arrays.copyOfRange(png, AFTER_HEADER, png.length));
  }

  /** A file of any announced size with zeros for pixels, as many bytes of them as wanted. */
  public static byte[] zeros(int width, int height, int depth, int colourType, long bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
      byte[] block = new byte[1 << 16];
      for (long left = bytes; left > 0; left -= block.length) {
        deflate.write(block, 0, (int) Math.min(left, block.length));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) depth).put((byte) colourType);
    return Jpeg.join(
        SIGNATURE,
        chunk("IHDR", header.array()),
        chunk("IDAT", packed.toByteArray()),
        chunk("IEND", new byte[0]));
  }

  private static byte[] chunk(String type, byte[] contents) {
    byte[] typed = Jpeg.join(Jpeg.ascii(type), contents);
    CRC32 sum = new CRC32();
    sum.update(typed);
    return ByteBuffer.allocate(typed.length + 8)
        .putInt(contents.length)
        .put(typed)
        .putInt((int) sum.getValue())
        .array();
  }

  private static byte[] deflated(byte[] contents) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
      deflate.write(contents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
