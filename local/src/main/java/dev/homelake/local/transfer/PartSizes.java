package dev.homelake.local.transfer;

/**
 * In what pieces objects are copied. A piece is held in memory, one for each object that is being
 * copied.
 *
 * @param whole bytes up to which an object goes in one piece
 * @param part bytes of a part of a larger one
 */
record PartSizes(int whole, int part) {

  private static final int MOST_PARTS = 10_000;

  PartSizes {
    if (whole < 0 || part <= 0) {
      throw new IllegalArgumentException("pieces must have bytes: " + whole + ", " + part);
    }
  }

  /** S3 takes no parts under 5 MiB but for the last. */
  static PartSizes standard() {
    return new PartSizes(16 << 20, 8 << 20);
  }

  /** The size of the parts of an object: larger where there would be too many. */
  int partOf(long size) {
    return Math.toIntExact(Math.max(part, (size + MOST_PARTS - 1) / MOST_PARTS));
  }
}
