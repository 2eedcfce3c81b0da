package dev.homelake.whatsapp.merge;

/** Counts words: runs of anything between blanks of any script. Thread-safe. */
public final class WordCount {

  private WordCount() {}

  /** What a byte can be the beginning of. */
  private static final byte WORD = 0;

  private static final byte BLANK = 1;
  private static final byte MAYBE_WIDE = 2;
  private static final byte[] BEGINNINGS = beginnings();

  /** Words in the UTF-8 text from {@code from} to {@code to}, exclusive. */
  public static int of(byte[] text, int from, int to) {
    int words = 0;
    int before = BLANK;
    int at = from;
    while (at < to) {
      int kind = BEGINNINGS[text[at] & 0xff];
      int length = 1;
      if (kind == MAYBE_WIDE) {
        length = wideBlank(text, at, to);
        kind = length > 0 ? BLANK : WORD;
        length = Math.max(1, length);
      }
      words += before & ~kind;
      before = kind;
      at += length;
    }
    return words;
  }

  private static byte[] beginnings() {
    byte[] kinds = new byte[256];
    for (int c = '\t'; c <= '\r'; c++) {
      kinds[c] = BLANK;
    }
    kinds[' '] = BLANK;
    for (int lead : new int[] {0xc2, 0xe1, 0xe2, 0xe3}) {
      kinds[lead] = MAYBE_WIDE;
    }
    return kinds;
  }

  /** Length in bytes of the blank at {@code at}, or 0 if there is none. */
  private static int wideBlank(byte[] text, int at, int to) {
    int first = text[at] & 0xff;
    if (first == 0xc2) {
      return at + 1 < to && isLatinBlank(text[at + 1]) ? 2 : 0;
    }
    return at + 2 < to && isWideBlank(first, text[at + 1] & 0xff, text[at + 2] & 0xff) ? 3 : 0;
  }

  /** U+0085 and U+00A0. */
  private static boolean isLatinBlank(byte second) {
    return second == (byte) 0x85 || second == (byte) 0xa0;
  }

  /** U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F and U+3000. */
  private static boolean isWideBlank(int first, int second, int third) {
    return switch (first << 8 | second) {
      case 0xe19a, 0xe380 -> third == 0x80;
      case 0xe280 -> third <= 0x8a || third == 0xa8 || third == 0xa9 || third == 0xaf;
      case 0xe281 -> third == 0x9f;
      default -> false;
    };
  }
}
