package dev.homelake.whatsapp.body;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds bytes eight at a time; this runs over the first line of every message. */
final class ByteSearch {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long LOWS = 0x7F7F7F7F7F7F7F7FL;

  private ByteSearch() {}

  /** The first {@code wanted} in [from, to), or {@code to}. */
  static int first(byte[] buffer, int from, int to, byte wanted) {
    long pattern = ONES * (wanted & 0xFF);
    int at = from;
    for (; at + 8 <= to; at += 8) {
      long hits = hits((long) LONGS.get(buffer, at) ^ pattern);
      if (hits != 0) {
        return at + (Long.numberOfTrailingZeros(hits) >>> 3);
      }
    }
    if (to - from < 8) {
      while (at < to && buffer[at] != wanted) {
        at++;
      }
      return at;
    }
    long rest = hits((long) LONGS.get(buffer, to - 8) ^ pattern) >>> (8 * (8 - (to - at)) & 63);
    return at == to || rest == 0 ? to : at + (Long.numberOfTrailingZeros(rest) >>> 3);
  }

  /** Where the last U+200E or U+200F in [from, to) begins, or -1. */
  static int lastAppMark(byte[] buffer, int from, int to) {
    long pattern = 0xE2E2E2E2E2E2E2E2L;
    int end = to;
    while (end - 8 >= from) {
      if (hits((long) LONGS.get(buffer, end - 8) ^ pattern) != 0) {
        int found = lastAppMarkBytewise(buffer, end - 8, end, to);
        if (found >= 0) {
          return found;
        }
      }
      end -= 8;
    }
    boolean none = to - from >= 8 && hits((long) LONGS.get(buffer, from) ^ pattern) == 0;
    return none ? -1 : lastAppMarkBytewise(buffer, from, end, to);
  }

  private static int lastAppMarkBytewise(byte[] buffer, int from, int end, int to) {
    for (int at = end - 1; at >= from; at--) {
      if (Marks.isAppMark(buffer, at, to)) {
        return at;
      }
    }
    return -1;
  }

  /** Sets the high bit of each zero byte and of no other. */
  private static long hits(long word) {
    return ~(((word & LOWS) + LOWS) | word | LOWS);
  }
}
