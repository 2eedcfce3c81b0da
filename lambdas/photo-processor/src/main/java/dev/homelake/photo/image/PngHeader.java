package dev.homelake.photo.image;

import java.util.Optional;

/** Reads a PNG's first chunk, and looks for the camera's notes among the others. */
final class PngHeader {

  static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private static final int FIRST_CHUNK = 8;
  private static final int AROUND_DATA = 12;

  private PngHeader() {}

  static Inspection read(Bytes file) throws DamagedHeader {
    if (!file.has(FIRST_CHUNK + 4, "IHDR")) {
      throw new DamagedHeader("its first chunk is not the header");
    }
    long width = file.big32(16);
    long height = file.big32(20);
    int depth = file.unsigned8(24);
    int channels = channels(file.unsigned8(25));
    boolean interlaced = file.unsigned8(28) != 0;
    return new ImageHeader(
        ImageType.PNG,
        side(width),
        side(height),
        interlaced ? side(width) * (long) side(height) * channels * Math.max(8, depth) / 8 : 0,
        exif(file));
  }

  private static int side(long value) throws DamagedHeader {
    if (value > Integer.MAX_VALUE) {
      throw new DamagedHeader("its size is no number");
    }
    return (int) value;
  }

  /** As decoded: a palette becomes colours, with transparency at worst. */
  private static int channels(int colourType) throws DamagedHeader {
    return switch (colourType) {
      case 0 -> 1;
      case 2 -> 3;
      case 4 -> 2;
      case 3, 6 -> 4;
      default -> throw new DamagedHeader("its colour type is unknown");
    };
  }

  private static Optional<ByteRange> exif(Bytes file) throws DamagedHeader {
    long at = FIRST_CHUNK;
    while (at + AROUND_DATA <= file.length()) {
      int chunk = (int) at;
      long next = at + AROUND_DATA + file.big32(chunk);
      if (file.has(chunk + 4, "eXIf") && next <= file.length()) {
        return Optional.of(new ByteRange(chunk + 8, (int) next - 4));
      }
      at = next;
    }
    return Optional.empty();
  }
}
