package dev.homelake.whatsapp.merge;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The 128-bit MurmurHash3 for 64-bit machines (public domain, Austin Appleby), with a seed as wide
 * as the result, so that hashes can be chained. Equal halves of the seed give the published
 * function.
 *
 * <p>Not made to resist an attacker: whoever can place rows in a chat may as well write messages
 * there. One instance holds one result; not thread-safe.
 */
final class Murmur3 {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long C1 = 0x87c37b91114253d5L;
  private static final long C2 = 0x4cf5ad432745937fL;

  private long high;
  private long low;

  /** The first 64 bits of the latest hash. */
  long high() {
    return high;
  }

  /** The last 64 bits of the latest hash. */
  long low() {
    return low;
  }

  /** Hashes the bytes from {@code from} to {@code to}, exclusive. */
  void hash(long seedHigh, long seedLow, byte[] bytes, int from, int to) {
    long h1 = seedHigh;
    long h2 = seedLow;
    int at = from;
    for (; to - at >= 16; at += 16) {
      h1 ^= mixFirst((long) LONGS.get(bytes, at));
      h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dce729;
      h2 ^= mixSecond((long) LONGS.get(bytes, at + 8));
      h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495ab5;
    }
    if (to - at > 8) {
      h2 ^= mixSecond(tail(bytes, at + 8, to));
      h1 ^= mixFirst((long) LONGS.get(bytes, at));
    } else if (to > at) {
      h1 ^= mixFirst(tail(bytes, at, to));
    }
    finish(h1, h2, to - from);
  }

  private void finish(long first, long second, int length) {
    long h1 = first ^ length;
    long h2 = second ^ length;
    h1 += h2;
    h2 += h1;
    h1 = avalanche(h1);
    h2 = avalanche(h2);
    h1 += h2;
    high = h1;
    low = h2 + h1;
  }

  private static long mixFirst(long k) {
    return Long.rotateLeft(k * C1, 31) * C2;
  }

  private static long mixSecond(long k) {
    return Long.rotateLeft(k * C2, 33) * C1;
  }

  private static long avalanche(long value) {
    long k = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
    k = (k ^ k >>> 33) * 0xc4ceb9fe1a85ec53L;
    return k ^ k >>> 33;
  }

  /** At most eight bytes as a little-endian number. */
  private static long tail(byte[] bytes, int from, int to) {
    if (to - from == 8) {
      return (long) LONGS.get(bytes, from);
    }
    long k = 0;
    for (int i = to - 1; i >= from; i--) {
      k = k << 8 | (bytes[i] & 0xff);
    }
    return k;
  }
}
