package dev.homelake.photo.thumbnail;

import com.sun.jna.Memory;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The images of one thumbnail's making; closing frees them. For one thread. */
final class VipsImages implements AutoCloseable {

  private final Libvips library;
  private final Deque<Pointer> open = new ArrayDeque<>();

  VipsImages(Libvips library) {
    this.library = library;
  }

  /** Opens a file in memory; its pixels are read later. */
  Pointer open(Memory file, String options) throws VipsFailure {
    Pointer image = library.vips_image_new_from_buffer(file, new NativeLong(file.size()), options);
    if (image == null) {
      throw failure();
    }
    open.push(image);
    return image;
  }

  /** Upright, in sRGB, not above the longest side. */
  Pointer shrunk(Pointer image) throws VipsFailure {
    PointerByReference out = new PointerByReference();
    int size = Thumbnailer.LONGEST_SIDE;
    List<Object> options = new ArrayList<>(List.of("height", size, "size", Libvips.ONLY_SMALLER));
    // Asked for where there is no profile, the conversion costs a third of the time for nothing.
    if (coloursDiffer(image)) {
      options.addAll(List.of("export_profile", "srgb", "intent", Libvips.PERCEPTUAL));
    }
    check(library.vips_thumbnail_image(image, out, size, options.toArray()));
    return opened(out);
  }

  private boolean coloursDiffer(Pointer image) {
    return library.vips_image_get_typeof(image, "icc-profile-data").longValue() != 0
        || library.vips_image_get_interpretation(image) == Libvips.CMYK;
  }

  /** The same image with 8 bits a channel. */
  Pointer eightBits(Pointer image) throws VipsFailure {
    if (library.vips_image_get_format(image) == Libvips.EIGHT_BITS) {
      return image;
    }
    boolean gray = library.vips_image_get_interpretation(image) == Libvips.GRAY_16;
    PointerByReference out = new PointerByReference();
    check(library.vips_colourspace(image, out, gray ? Libvips.GRAY : Libvips.SRGB));
    return opened(out);
  }

  /** The image as a file; only here the pixels are read, shrunk and written. */
  byte[] written(Pointer image, String suffix) throws VipsFailure {
    PointerByReference buffer = new PointerByReference();
    PointerByReference size = new PointerByReference();
    check(library.vips_image_write_to_buffer(image, suffix, buffer, size));
    try {
      int length = Math.toIntExact(Pointer.nativeValue(size.getValue()));
      return buffer.getValue().getByteArray(0, length);
    } finally {
      library.g_free(buffer.getValue());
    }
  }

  int width(Pointer image) {
    return library.vips_image_get_width(image);
  }

  int height(Pointer image) {
    return library.vips_image_get_height(image);
  }

  /** Whether width and height change places when it is held upright. */
  boolean turned(Pointer image) {
    return library.vips_image_get_orientation_swap(image) != 0;
  }

  private Pointer opened(PointerByReference out) {
    open.push(out.getValue());
    return out.getValue();
  }

  private void check(int result) throws VipsFailure {
    if (result != 0) {
      throw failure();
    }
  }

  private VipsFailure failure() {
    library.vips_error_clear();
    return new VipsFailure();
  }

  /** Frees the images and what libvips keeps for this thread, which may never come again. */
  @Override
  public void close() {
    while (!open.isEmpty()) {
      library.g_object_unref(open.pop());
    }
    library.vips_thread_shutdown();
  }
}
