package dev.homelake.whatsapp.header;

import dev.homelake.whatsapp.text.ByteRanges;

/**
 * Remembers the bytes of one part of a header with what they were found to mean. Neighbouring rows
 * share their date, and what stands behind a time is one of a few texts in a whole file, so most
 * parts need no second look.
 */
final class HeaderMemory {

  /** The shape before the part; the bytes mean the same only after the same beginning. */
  long shapeBefore;

  long shapeAfter;
  DayPeriod period;
  int padding;
  private byte[] bytes = new byte[0];
  private int length;

  /** Remembers that [from, to) was understood. */
  void learn(byte[] line, int from, int to) {
    length = to - from;
    if (bytes.length < length) {
      bytes = new byte[length * 2];
    }
    System.arraycopy(line, from, bytes, 0, length);
  }

  void forget() {
    length = 0;
  }

  /** Whether the line goes on with the remembered bytes at {@code from}. */
  boolean recognises(byte[] line, int from, int to) {
    return length > 0 && to - from >= length && ByteRanges.equal(line, from, bytes, 0, length);
  }

  int length() {
    return length;
  }
}
