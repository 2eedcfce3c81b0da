package dev.homelake.photo.thumbnail;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.file.Path;

/**
 * The functions of libvips and GLib that are called, by their own names. Optional arguments come as
 * name and value in turn; JNA adds the null that closes them. A non-zero int, or a null in place of
 * an image, is a failure; its words are in the error buffer, which all threads share.
 */
interface Libvips extends Library {

  /** VIPS_INTERPRETATION_B_W. */
  int GRAY = 1;

  /** VIPS_INTERPRETATION_CMYK. */
  int CMYK = 15;

  /** VIPS_INTERPRETATION_sRGB. */
  int SRGB = 22;

  /** VIPS_INTERPRETATION_GREY16. */
  int GRAY_16 = 26;

  /** VIPS_SIZE_DOWN: never enlarge. */
  int ONLY_SMALLER = 2;

  /** VIPS_FORMAT_UCHAR. */
  int EIGHT_BITS = 0;

  /** VIPS_INTENT_PERCEPTUAL. */
  int PERCEPTUAL = 0;

  int vips_init(String program);

  void vips_concurrency_set(int threads);

  void vips_cache_set_max(int operations);

  void vips_operation_block_set(String operation, int blocked);

  Pointer vips_image_new_from_buffer(
      Pointer buffer, NativeLong length, String options, Object... none);

  int vips_thumbnail_image(Pointer in, PointerByReference out, int width, Object... options);

  int vips_colourspace(Pointer in, PointerByReference out, int space, Object... options);

  int vips_image_write_to_buffer(
      Pointer in,
      String suffix,
      PointerByReference buffer,
      PointerByReference size,
      Object... options);

  int vips_image_get_width(Pointer image);

  int vips_image_get_height(Pointer image);

  int vips_image_get_format(Pointer image);

  int vips_image_get_interpretation(Pointer image);

  int vips_image_get_orientation_swap(Pointer image);

  NativeLong vips_image_get_typeof(Pointer image, String field);

  String vips_error_buffer();

  void vips_error_clear();

  void vips_thread_shutdown();

  NativeLong vips_tracked_get_mem();

  int g_setenv(String name, String value, int overwrite);

  void g_object_unref(Pointer object);

  void g_free(Pointer memory);

  /**
   * Loads and starts the library; to do so twice in a process is harmless.
   *
   * @throws NativeLibraryException if it does not load or start
   */
  static Libvips open(Path file) {
    Libvips library;
    try {
      library = Native.load(file.toString(), Libvips.class);
    } catch (UnsatisfiedLinkError e) {
      throw new NativeLibraryException("Cannot load libvips from " + file, e);
    }
    // Damaged pictures make it write warnings to standard error, past every log.
    library.g_setenv("VIPS_WARNING", "1", 1);
    if (library.vips_init("homelake") != 0) {
      throw new NativeLibraryException("Cannot start libvips: " + library.vips_error_buffer());
    }
    // One photo a thread: threads of its own would only cost, and nothing is asked for twice.
    library.vips_concurrency_set(1);
    library.vips_cache_set_max(0);
    // It reads many more formats, each a way in; SVG would even be rendered.
    library.vips_operation_block_set("VipsForeignLoad", 1);
    library.vips_operation_block_set("VipsForeignLoadJpeg", 0);
    library.vips_operation_block_set("VipsForeignLoadPng", 0);
    library.vips_operation_block_set("VipsForeignLoadWebp", 0);
    return library;
  }
}
