package dev.homelake.photo.image;

import java.util.Optional;

/** Reads the first chunk of a WebP, and looks for the camera's notes among the others. */
final class WebpHeader {

  private static final int FIRST_CHUNK = 12;
  private static final int CHUNK_HEADER = 8;
  private static final int HELD_PER_PIXEL = 4;
  private static final String OLD_PREFIX = "Exif\0\0";

  private WebpHeader() {}

  static Inspection read(Bytes file) throws DamagedHeader {
    int data = FIRST_CHUNK + CHUNK_HEADER;
    if (file.has(FIRST_CHUNK, "VP8X")) {
      return header(file.little24(data + 4) + 1, file.little24(data + 7) + 1, exif(file));
    }
    if (file.has(FIRST_CHUNK, "VP8L")) {
      if (file.unsigned8(data) != 0x2f) {
        throw new DamagedHeader("its picture has no signature");
      }
      long sizes = file.little32(data + 1);
      return header((int) (sizes & 0x3fff) + 1, (int) (sizes >> 14 & 0x3fff) + 1, Optional.empty());
    }
    if (file.has(FIRST_CHUNK, "VP8 ")) {
      if (!file.has(data + 3, (byte) 0x9d, (byte) 0x01, (byte) 0x2a)) {
        throw new DamagedHeader("its picture has no signature");
      }
      return header(
          file.little16(data + 6) & 0x3fff, file.little16(data + 8) & 0x3fff, Optional.empty());
    }
    throw new DamagedHeader("its first chunk is unknown");
  }

  private static ImageHeader header(int width, int height, Optional<ByteRange> exif) {
    long held = (long) width * height * HELD_PER_PIXEL;
    return new ImageHeader(ImageType.WEBP, width, height, held, exif);
  }

  private static Optional<ByteRange> exif(Bytes file) throws DamagedHeader {
    long at = FIRST_CHUNK;
    while (at + CHUNK_HEADER <= file.length()) {
      int chunk = (int) at;
      long length = file.little32(chunk + 4);
      long end = at + CHUNK_HEADER + length;
      if (file.has(chunk, "EXIF") && end <= file.length()) {
        int start = chunk + CHUNK_HEADER;
        // Not as specified, but common: the prefix that the block has in a JPEG.
        boolean prefixed = length >= OLD_PREFIX.length() && file.has(start, OLD_PREFIX);
        return Optional.of(
            new ByteRange(prefixed ? start + OLD_PREFIX.length() : start, (int) end));
      }
      at = end + (length & 1);
    }
    return Optional.empty();
  }
}
