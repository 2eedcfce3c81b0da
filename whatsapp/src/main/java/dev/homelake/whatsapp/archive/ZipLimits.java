package dev.homelake.whatsapp.archive;

/**
 * How much a zip may hold. The defaults are beyond what a phone exports, which stops at 10,000
 * messages when it adds their media, and far below what hurts.
 *
 * @param entries most entries
 * @param directoryBytes largest central directory, which is read into memory as a whole
 * @param chatBytes largest chat text, inflated
 * @param ratio how many times its packed size a chat text, or all files together, may be
 * @param freeBytes inflated bytes to which {@code ratio} does not apply
 */
record ZipLimits(int entries, long directoryBytes, long chatBytes, long ratio, long freeBytes) {

  static final ZipLimits DEFAULT = new ZipLimits(9_999, 16L << 20, 2L << 30, 200, 1L << 20);

  /** Whether so many inflated bytes of text out of so many packed ones are too many. */
  boolean exceededBy(long inflated, long packed) {
    return inflated > chatBytes || beyondRatio(inflated, packed);
  }

  /** Whether nothing real can be packed so tightly. */
  boolean beyondRatio(long inflated, long packed) {
    return inflated > freeBytes && inflated / ratio > Math.max(packed, 1);
  }
}
