package dev.homelake.whatsapp.merge;

/** Counts words: runs of anything between blanks of any script. Thread-safe. */
public final class WordCount {

  private WordCount() {}

  /** Words in the UTF-8 text from {@code from} to {@code to}, exclusive. */
  public static int of(byte[] text, int from, int to) {
    int words = 0;
    boolean inWord = false;
    int at = from;
    while (at < to) {
      int blank = blank(text, at, to);
      if (blank > 0) {
        inWord = false;
        at += blank;
      } else {
        if (!inWord) {
          words++;
          inWord = true;
        }
        at++;
      }
    }
    return words;
  }

  /** Length in bytes of the blank at {@code at}, or 0 if there is none. */
  private static int blank(byte[] text, int at, int to) {
    byte first = text[at];
    if (first >= 0) {
      return first == ' ' || first >= '\t' && first <= '\r' ? 1 : 0;
    }
    return switch (first) {
      case (byte) 0xc2 -> at + 1 < to && isLatinBlank(text[at + 1]) ? 2 : 0;
      case (byte) 0xe1, (byte) 0xe2, (byte) 0xe3 ->
          at + 2 < to && isWideBlank(first & 0xff, text[at + 1] & 0xff, text[at + 2] & 0xff)
              ? 3
              : 0;
      default -> 0;
    };
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
