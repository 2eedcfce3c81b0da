package dev.homelake.whatsapp.header;

import dev.homelake.whatsapp.text.Utf8;

/** The beginning of one line, and how far the lexers of its parts have read. Not thread-safe. */
final class HeaderInput {

  /** No number has been read, so any script of digits may come. */
  static final int ANY_SCRIPT = -1;

  byte[] bytes = new byte[0];
  int at;
  int end;

  /** The script of all digits of a header: 0 for ASCII. */
  int digitScript;

  /** The number last read, and how many digits it was written with. */
  int number;

  int numberLength;

  /** See {@link Grammar#foreignPadding}. */
  int padding;

  /**
   * Reads a number of at most {@code most} digits; false, with the position lost, if there is none.
   */
  boolean number(int most) {
    number = 0;
    numberLength = 0;
    skipMarks();
    while (at < end) {
      int b = bytes[at];
      if (b >= '0' && b <= '9') {
        if (!digit(b - '0', 0, 1, most)) {
          return false;
        }
      } else if (b >= 0 || !foreignDigit(most)) {
        break;
      }
    }
    return numberLength > 0 && numberLength <= most;
  }

  /** Reads a digit of another script; false if none follows. */
  private boolean foreignDigit(int most) {
    int width = Utf8.length(bytes[at]);
    int codePoint = at + width <= end ? Utf8.codePoint(bytes, at) : 0;
    if (!Character.isDigit(codePoint)) {
      return false;
    }
    int value = Character.digit(codePoint, 10);
    return digit(value, (codePoint - value) >> 4 & 31, width, most);
  }

  private boolean digit(int value, int script, int width, int most) {
    digitScript = digitScript == ANY_SCRIPT ? script : digitScript;
    if (script != digitScript || ++numberLength > most) {
      numberLength = most + 1;
      return false;
    }
    number = number * 10 + value;
    at += width;
    return true;
  }

  /** Notes for the number just read whether it has a zero in front. */
  void notePadding(int field) {
    if (number < 10) {
      padding |= (numberLength == 1 ? Grammar.BARE : Grammar.PADDED) << field;
    }
  }

  void skipMarks() {
    at = Utf8.skipMarks(bytes, at, end);
  }

  /** Skips blanks and says which kind was first: 0 none, 1 space, 2 U+00A0, 3 U+202F or U+2009. */
  int skipBlanks() {
    int kind = 0;
    for (int length = Utf8.blankLength(bytes, at, end); length > 0; ) {
      kind = kind == 0 ? length : kind;
      at += length;
      length = Utf8.blankLength(bytes, at, end);
    }
    return kind;
  }

  /** Whether {@code expected} is next. */
  boolean at(char expected) {
    return at < end && bytes[at] == expected;
  }

  /** Skips {@code expected} if it is next. */
  boolean skip(char expected) {
    boolean next = at(expected);
    at += next ? 1 : 0;
    return next;
  }

  /** Whether a digit of any script is next, or the letter of a Japanese era with a digit. */
  boolean atNumber() {
    if (at >= end) {
      return false;
    }
    int b = bytes[at];
    if (b < 0) {
      int width = Utf8.length(bytes[at]);
      return at + width <= end && Character.isDigit(Utf8.codePoint(bytes, at));
    }
    return isDigit(b) || ((b == 'R' || b == 'H') && at + 1 < end && isDigit(bytes[at + 1]));
  }

  static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }

  /** Whether an Arabic comma is next. */
  boolean atArabicComma() {
    return at + 1 < end && (bytes[at] & 0xFF) == 0xD8 && (bytes[at + 1] & 0xFF) == 0x8C;
  }

  /**
   * Whether the byte at the position belongs to a word: a letter, a dot, anything not ASCII but
   * blanks, marks and the Arabic comma.
   */
  boolean atWord() {
    int b = bytes[at];
    return b < 0
        ? Utf8.blankLength(bytes, at, end) == 0
            && Utf8.markLength(bytes, at, end) == 0
            && !atArabicComma()
        : (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b == '.';
  }

  /** Skips the character at the position. */
  void skipCharacter() {
    at += Utf8.length(bytes[at]);
  }
}
