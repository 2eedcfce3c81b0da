package dev.homelake.photo.thumbnail;

import dev.homelake.photo.image.ByteRange;
import dev.homelake.photo.image.ImageHeader;
import java.util.List;

/**
 * How a photo is decoded: no larger than needed, and strict about its end.
 *
 * @param parts what of the file the decoder gets
 * @param options of libvips' loader
 */
record LoadPlan(List<ByteRange> parts, String options) {

  private static final int LARGEST_SHRINK = 8;

  static LoadPlan of(byte[] photo, ImageHeader header) {
    double factor = factor(header.width(), header.height());
    List<ByteRange> whole = List.of(new ByteRange(0, photo.length));
    // A thumbnail of libvips that opens the file itself would ignore fail_on: a cut file gives half
    // a picture then. So the file is opened first, and what to shrink on the way is worked out
    // here.
    String strict = "access=sequential,fail_on=truncated";
    return switch (header.type()) {
      case JPEG -> {
        int shrink = jpegShrink(factor);
        yield new LoadPlan(
            shrink == LARGEST_SHRINK ? ScanTrimming.kept(photo) : whole,
            "[" + strict + ",shrink=" + shrink + "]");
      }
      // A PNG has checksums; the other two have nothing that would tell damage in their midst.
      case PNG -> new LoadPlan(whole, "[access=sequential,fail_on=error]");
      case WEBP ->
          new LoadPlan(whole, "[" + strict + (factor > 1 ? ",scale=" + 1 / factor : "") + "]");
    };
  }

  private static int jpegShrink(double factor) {
    int shrink = LARGEST_SHRINK;
    while (shrink > 1 && shrink > factor) {
      shrink /= 2;
    }
    return shrink;
  }

  /** How much smaller it may be decoded: two pixels of the short side must be left. */
  private static double factor(int width, int height) {
    double wanted = Math.max(width, height) / (double) Thumbnailer.LONGEST_SIDE;
    return Math.min(wanted, Math.min(width, height) / 2.0);
  }

  long length() {
    return parts.stream().mapToLong(ByteRange::length).sum();
  }
}
