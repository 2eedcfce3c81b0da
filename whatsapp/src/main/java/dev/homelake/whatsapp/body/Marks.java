package dev.homelake.whatsapp.body;

/**
 * Invisible direction marks in UTF-8 bytes: U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069,
 * U+061C and U+FEFF.
 */
final class Marks {

  private Marks() {}

  /** Where the text begins behind any marks at {@code from}. */
  static int skip(byte[] buffer, int from, int to) {
    int at = from;
    while (at < to && buffer[at] < 0) {
      int length = lengthAt(buffer, at, to);
      if (length == 0) {
        break;
      }
      at += length;
    }
    return at;
  }

  /** Where the text ends in front of any marks, blanks and carriage returns at its end. */
  static int trimEnd(byte[] buffer, int from, int to) {
    int end = to;
    while (end > from) {
      byte last = buffer[end - 1];
      if (last == ' ' || last == '\r') {
        end--;
        continue;
      }
      int length = last < 0 ? lengthBefore(buffer, from, end) : 0;
      if (length == 0) {
        break;
      }
      end -= length;
    }
    return end;
  }

  /** Where the marks straight before {@code at} begin; {@code at} itself if there are none. */
  static int startBefore(byte[] buffer, int from, int at) {
    int start = at;
    int length = lengthBefore(buffer, from, start);
    while (length > 0) {
      start -= length;
      length = lengthBefore(buffer, from, start);
    }
    return start;
  }

  /** Whether U+200E or U+200F, which the app prints before its own words, begins at {@code at}. */
  static boolean isAppMark(byte[] buffer, int at, int to) {
    return to - at >= 3
        && buffer[at] == (byte) 0xE2
        && buffer[at + 1] == (byte) 0x80
        && (buffer[at + 2] == (byte) 0x8E || buffer[at + 2] == (byte) 0x8F);
  }

  /** Whether U+200E or U+200F is among the marks in [from, to). */
  static boolean holdAppMark(byte[] buffer, int from, int to) {
    for (int at = from; at < to; at++) {
      if (isAppMark(buffer, at, to)) {
        return true;
      }
    }
    return false;
  }

  /** Length of the mark that ends at {@code end}, or 0. */
  private static int lengthBefore(byte[] buffer, int from, int end) {
    if (end - from >= 3 && lengthAt(buffer, end - 3, end) == 3) {
      return 3;
    }
    return end - from >= 2 && lengthAt(buffer, end - 2, end) == 2 ? 2 : 0;
  }

  /** Length of the mark that begins at {@code at}, or 0. */
  private static int lengthAt(byte[] buffer, int at, int to) {
    int first = buffer[at] & 0xFF;
    if (first == 0xE2 && to - at >= 3) {
      return isGeneralMark(buffer[at + 1] & 0xFF, buffer[at + 2] & 0xFF) ? 3 : 0;
    }
    if (first == 0xEF && to - at >= 3) {
      return buffer[at + 1] == (byte) 0xBB && buffer[at + 2] == (byte) 0xBF ? 3 : 0;
    }
    return first == 0xD8 && to - at >= 2 && buffer[at + 1] == (byte) 0x9C ? 2 : 0;
  }

  private static boolean isGeneralMark(int second, int third) {
    return switch (second) {
      case 0x80 -> third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE);
      case 0x81 -> third >= 0xA6 && third <= 0xA9;
      default -> false;
    };
  }
}
