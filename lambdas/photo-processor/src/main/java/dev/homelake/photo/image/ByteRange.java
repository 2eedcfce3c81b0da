package dev.homelake.photo.image;

/**
 * A part of a file.
 *
 * @param start first byte
 * @param end after the last byte
 */
public record ByteRange(int start, int end) {

  public ByteRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range of bytes: " + start + " to " + end);
    }
  }

  /** Number of bytes. */
  public int length() {
    return end - start;
  }
}
