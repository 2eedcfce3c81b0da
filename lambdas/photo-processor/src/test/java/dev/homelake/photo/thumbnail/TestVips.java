package dev.homelake.photo.thumbnail;

import com.sun.jna.Memory;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import dev.homelake.photo.pictures.Png;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The libvips that the build fetched, and what tests need of it besides thumbnails. */
public final class TestVips {

  private TestVips() {}

  public static Path file() {
    return new NativeFolder(Path.of("native", "node_modules", "@img")).library(Platform.current());
  }

  public static VipsThumbnailer thumbnailer() {
    return VipsThumbnailer.open(file());
  }

  static Libvips library() {
    return Libvips.open(file());
  }

  public static byte[] lossyWebp(BufferedImage picture) {
    return converted(Png.of(picture), ".webp[Q=95,keep=none]");
  }

  public static byte[] losslessWebp(BufferedImage picture) {
    return converted(Png.of(picture), ".webp[lossless,keep=none]");
  }

  /** A JPEG, PNG or WebP in whatever libvips writes. */
  static byte[] converted(byte[] file, String suffix) {
    return converted(file, "", suffix);
  }

  /** The same, opened with libvips' options. */
  static byte[] converted(byte[] file, String options, String suffix) {
    Libvips vips = library();
    Memory copy = new Memory(file.length);
    copy.write(0, file, 0, file.length);
    Pointer image = vips.vips_image_new_from_buffer(copy, new NativeLong(file.length), options);
    PointerByReference buffer = new PointerByReference();
    PointerByReference size = new PointerByReference();
    if (image == null || vips.vips_image_write_to_buffer(image, suffix, buffer, size) != 0) {
      throw new AssertionError(vips.vips_error_buffer());
    }
    byte[] out = buffer.getValue().getByteArray(0, (int) Pointer.nativeValue(size.getValue()));
    vips.g_free(buffer.getValue());
    vips.g_object_unref(image);
    copy.close();
    return out;
  }

  /** Decodes a JPEG, PNG or WebP. */
  public static BufferedImage decoded(byte[] file) {
    try {
      BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));
      return read != null ? read : ImageIO.read(new ByteArrayInputStream(converted(file, ".png")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
