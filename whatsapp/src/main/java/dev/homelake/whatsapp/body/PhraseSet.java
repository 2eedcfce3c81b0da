package dev.homelake.whatsapp.body;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * A set of phrases that is asked with UTF-8 slices: a few nanoseconds for "no", no object. ASCII
 * letters match in either case; other letters as the phrase is written, in lower, upper or title
 * case, composed or decomposed. Immutable.
 */
final class PhraseSet {

  private final byte[][] slots;
  private final int mask;
  private final int longest;

  /** 256 bits a length, one set for each phrase of that length: says "no" without a cache miss. */
  private final long[] filter;

  PhraseSet(Collection<String> phrases) {
    Collection<String> spellings = Spellings.of(phrases);
    slots = new byte[Integer.highestOneBit(Math.max(8, spellings.size() * 8))][];
    mask = slots.length - 1;
    int longestSoFar = 0;
    for (String spelling : spellings) {
      byte[] bytes = spelling.getBytes(StandardCharsets.UTF_8);
      insert(bytes);
      longestSoFar = Math.max(longestSoFar, bytes.length);
    }
    longest = longestSoFar;
    filter = new long[(longest + 1) * 4];
    for (byte[] phrase : slots) {
      if (phrase != null) {
        int bit = filterBit(phrase, 0, phrase.length);
        filter[bit >>> 6] |= 1L << bit;
      }
    }
  }

  /** Whether the bytes [from, to) are one of the phrases. */
  boolean contains(byte[] buffer, int from, int to) {
    int length = to - from;
    if (length <= 0 || length > longest) {
      return false;
    }
    int bit = filterBit(buffer, from, length);
    if ((filter[bit >>> 6] & (1L << bit)) == 0) {
      return false;
    }
    int slot = hash(buffer, from, length) & mask;
    while (slots[slot] != null) {
      byte[] phrase = slots[slot];
      if (phrase.length == length && matches(phrase, buffer, from)) {
        return true;
      }
      slot = (slot + 1) & mask;
    }
    return false;
  }

  /** Whether {@code phrase}, its ASCII letters in lower case, stands at {@code from}. */
  static boolean matches(byte[] phrase, byte[] buffer, int from) {
    for (int i = 0; i < phrase.length; i++) {
      byte b = buffer[from + i];
      if (b != phrase[i] && !(b >= 'A' && b <= 'Z' && b + 32 == phrase[i])) {
        return false;
      }
    }
    return true;
  }

  private void insert(byte[] phrase) {
    int slot = hash(phrase, 0, phrase.length) & mask;
    while (slots[slot] != null) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = phrase;
  }

  private static int hash(byte[] buffer, int from, int length) {
    int last = from + length - 1;
    int hash = length;
    hash = hash * 31 + (buffer[from] | 0x20);
    hash = hash * 31 + (buffer[from + length / 4] | 0x20);
    hash = hash * 31 + (buffer[from + length / 2] | 0x20);
    hash = hash * 31 + (buffer[from + length * 3 / 4] | 0x20);
    hash = hash * 31 + (buffer[last] | 0x20);
    return hash ^ (hash >>> 15);
  }

  private static int filterBit(byte[] buffer, int from, int length) {
    int first = buffer[from] | 0x20;
    int middle = buffer[from + (length >>> 1)] | 0x20;
    int last = buffer[from + length - 1] | 0x20;
    return (length << 8) | ((first * 31 + middle * 17 + last * 7) & 0xFF);
  }
}
