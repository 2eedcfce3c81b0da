package dev.homelake.photo.thumbnail;

/**
 * libvips could not do it. What it said is not kept: its words are shared by all threads, and a
 * file can put words of its own there.
 */
final class VipsFailure extends Exception {

  private static final long serialVersionUID = 1L;

  VipsFailure() {
    super("libvips refused the picture", null, false, false);
  }
}
