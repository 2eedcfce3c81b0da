package dev.homelake.whatsapp.body;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Phrases that a text may begin with, asked with UTF-8 slices. Case is treated as in {@link
 * PhraseSet}. Immutable.
 */
final class PhraseStarts {

  private static final int KEY = 4;

  private final byte[][][] buckets = new byte[1024][][];

  PhraseStarts(Collection<String> phrases) {
    for (String spelling : Spellings.of(phrases)) {
      byte[] bytes = spelling.getBytes(StandardCharsets.UTF_8);
      if (bytes.length < KEY) {
        throw new IllegalArgumentException(
            "Cannot look for a phrase of fewer than " + KEY + " bytes: " + spelling);
      }
      int bucket = bucket(bytes, 0);
      List<byte[]> grown = new ArrayList<>();
      if (buckets[bucket] != null) {
        grown.addAll(List.of(buckets[bucket]));
      }
      grown.add(bytes);
      buckets[bucket] = grown.toArray(byte[][]::new);
    }
  }

  /** Whether one of the phrases stands at the start of [from, to). */
  boolean startOf(byte[] buffer, int from, int to) {
    if (to - from < KEY) {
      return false;
    }
    byte[][] phrases = buckets[bucket(buffer, from)];
    if (phrases == null) {
      return false;
    }
    for (byte[] phrase : phrases) {
      if (phrase.length <= to - from && PhraseSet.matches(phrase, buffer, from)) {
        return true;
      }
    }
    return false;
  }

  private static int bucket(byte[] buffer, int from) {
    int hash = buffer[from] | 0x20;
    hash = hash * 33 + (buffer[from + 1] | 0x20);
    hash = hash * 33 + (buffer[from + 2] | 0x20);
    hash = hash * 33 + (buffer[from + 3] | 0x20);
    return (hash ^ (hash >>> 10)) & 1023;
  }
}
