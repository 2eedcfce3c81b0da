package dev.homelake.silver.table;

/**
 * Parquet's hybrid of runs and packed bits, for small numbers that often repeat. Thread-safe.
 *
 * <p>Long runs are written as their length and value, what lies between them in packed bits, whose
 * number must be a multiple of eight except at the end.
 */
final class RunEncoder {

  /** Shorter runs are cheaper in packed bits. */
  private static final int LONG_RUN = 16;

  private RunEncoder() {}

  /** Appends the numbers, of at most {@code bits} bits each. */
  static void encode(int[] numbers, int count, int bits, ByteBuilder out) {
    int packedFrom = 0;
    int at = 0;
    while (at < count) {
      int end = endOfRun(numbers, at, count);
      int borrowed = -(at - packedFrom) & 7;
      if (end - at - borrowed >= LONG_RUN) {
        pack(numbers, packedFrom, at + borrowed, bits, out);
        run(numbers[at], end - at - borrowed, bits, out);
        packedFrom = end;
      }
      at = end;
    }
    pack(numbers, packedFrom, count, bits, out);
  }

  /** Bits that the largest number needs. */
  static int bitsFor(int largest) {
    return 32 - Integer.numberOfLeadingZeros(largest);
  }

  private static int endOfRun(int[] numbers, int from, int count) {
    int end = from + 1;
    while (end < count && numbers[end] == numbers[from]) {
      end++;
    }
    return end;
  }

  private static void run(int number, int length, int bits, ByteBuilder out) {
    out.writeVarInt(length << 1);
    for (int shift = 0; shift < bits; shift += 8) {
      out.write(number >>> shift);
    }
  }

  private static void pack(int[] numbers, int from, int to, int bits, ByteBuilder out) {
    if (from == to) {
      return;
    }
    int groups = (to - from + 7) / 8;
    out.writeVarInt(groups << 1 | 1);
    long pending = 0;
    int pendingBits = 0;
    for (int i = from; i < from + groups * 8; i++) {
      pending |= (i < to ? (long) numbers[i] : 0L) << pendingBits;
      pendingBits += bits;
      for (; pendingBits >= 8; pendingBits -= 8) {
        out.write((int) pending);
        pending >>>= 8;
      }
    }
  }
}
