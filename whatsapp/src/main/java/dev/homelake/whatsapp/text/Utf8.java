package dev.homelake.whatsapp.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Well-formedness of UTF-8 (Unicode, table 3-7), and the characters that exports hide in it. */
public final class Utf8 {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGHS = 0x8080808080808080L;

  private Utf8() {}

  /**
   * The offset of the first byte that starts no well-formed character, or {@code to}. A character
   * cut off by {@code to} counts as not well-formed.
   */
  static int wellFormedUntil(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (bytes[i] >= 0) {
        i = asciiUntil(bytes, i, to);
      } else {
        int usual = usualLength(bytes, i, to);
        int length = usual > 0 ? usual : wellFormedLength(bytes, i, to);
        if (length <= 0) {
          return i;
        }
        i += length;
      }
    }
    return to;
  }

  /** The offset of the first byte that is not ASCII, or {@code to}. */
  private static int asciiUntil(byte[] bytes, int from, int to) {
    int i = from;
    for (int last = to - Long.BYTES; i <= last; i += Long.BYTES) {
      long highs = (long) LONGS.get(bytes, i) & HIGHS;
      if (highs != 0) {
        return i + (Long.numberOfTrailingZeros(highs) >>> 3);
      }
    }
    while (i < to && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  /**
   * Length of the character at {@code i} if it is of a kind whose second byte has no limits of its
   * own: every pair, most triples, and the emoji among the quadruples. 0 if another check must say.
   */
  private static int usualLength(byte[] bytes, int i, int to) {
    int lead = bytes[i] & 0xFF;
    if (lead < 0xE0) {
      return lead >= 0xC2 && i + 1 < to && isContinuation(bytes[i + 1]) ? 2 : 0;
    }
    if (i + 3 >= to || !isContinuation(bytes[i + 1]) || !isContinuation(bytes[i + 2])) {
      return 0;
    }
    if (lead < 0xF0) {
      return lead != 0xE0 && lead != 0xED ? 3 : 0;
    }
    return lead == 0xF0 && (bytes[i + 1] & 0xFF) >= 0x90 && isContinuation(bytes[i + 3]) ? 4 : 0;
  }

  /** As a signed byte, 0x80 to 0xBF are the 64 lowest values. */
  private static boolean isContinuation(byte b) {
    return b < -64;
  }

  /**
   * Length of the character at {@code i}; 0 if the bytes up to {@code to} may yet become one; minus
   * the length of the ill-formed part (at least 1) otherwise.
   */
  static int wellFormedLength(byte[] bytes, int i, int to) {
    int lead = bytes[i] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
      return -1;
    }
    int length = length(bytes[i]);
    for (int k = 1; k < length; k++) {
      if (i + k >= to) {
        return 0;
      }
      if (!continues(lead, k, bytes[i + k] & 0xFF)) {
        return -k;
      }
    }
    return length;
  }

  /** The second byte also rules out overlong forms, surrogates and values over U+10FFFF. */
  private static boolean continues(int lead, int index, int b) {
    int least = 0x80;
    int most = 0xBF;
    if (index == 1) {
      least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : least;
      most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : most;
    }
    return b >= least && b <= most;
  }

  /** The code point at {@code i} of well-formed bytes. */
  public static int codePoint(byte[] bytes, int i) {
    int b = bytes[i];
    if (b >= 0) {
      return b;
    }
    int lead = b & 0xFF;
    if (lead < 0xE0) {
      return (lead & 0x1F) << 6 | (bytes[i + 1] & 0x3F);
    }
    if (lead < 0xF0) {
      return (lead & 0x0F) << 12 | (bytes[i + 1] & 0x3F) << 6 | (bytes[i + 2] & 0x3F);
    }
    return (lead & 0x07) << 18
        | (bytes[i + 1] & 0x3F) << 12
        | (bytes[i + 2] & 0x3F) << 6
        | (bytes[i + 3] & 0x3F);
  }

  /** Length of the character that starts with {@code lead}. */
  public static int length(byte lead) {
    int b = lead & 0xFF;
    return b < 0x80 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
  }

  /**
   * Length of the invisible direction mark at {@code i}, or 0 if there is none: U+061C, U+200E,
   * U+200F, U+202A to U+202E, U+2066 to U+2069, U+FEFF.
   */
  public static int markLength(byte[] bytes, int i, int to) {
    if (i >= to || bytes[i] >= 0) {
      return 0;
    }
    int lead = bytes[i] & 0xFF;
    if (lead == 0xD8) {
      return i + 1 < to && (bytes[i + 1] & 0xFF) == 0x9C ? 2 : 0;
    }
    if ((lead != 0xE2 && lead != 0xEF) || i + 2 >= to) {
      return 0;
    }
    int second = bytes[i + 1] & 0xFF;
    int third = bytes[i + 2] & 0xFF;
    boolean mark;
    if (lead == 0xEF) {
      mark = second == 0xBB && third == 0xBF;
    } else if (second == 0x80) {
      mark = third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE);
    } else {
      mark = second == 0x81 && third >= 0xA6 && third <= 0xA9;
    }
    return mark ? 3 : 0;
  }

  /** The first offset from {@code i} on that holds no direction mark. */
  public static int skipMarks(byte[] bytes, int i, int to) {
    int at = i;
    for (int length = markLength(bytes, at, to); length > 0; ) {
      at += length;
      length = markLength(bytes, at, to);
    }
    return at;
  }

  /** Length of the blank at {@code i}, or 0: space, U+00A0, U+2009, U+202F. */
  public static int blankLength(byte[] bytes, int i, int to) {
    if (i >= to) {
      return 0;
    }
    int lead = bytes[i] & 0xFF;
    if (lead == ' ') {
      return 1;
    }
    if (lead == 0xC2) {
      return i + 1 < to && (bytes[i + 1] & 0xFF) == 0xA0 ? 2 : 0;
    }
    if (lead == 0xE2 && i + 2 < to && (bytes[i + 1] & 0xFF) == 0x80) {
      int third = bytes[i + 2] & 0xFF;
      return third == 0xAF || third == 0x89 ? 3 : 0;
    }
    return 0;
  }

  /** The text of well-formed bytes without invisible direction marks and with plain spaces. */
  public static String plainText(byte[] bytes, int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    for (int i = from; i < to; ) {
      int mark = markLength(bytes, i, to);
      int blank = blankLength(bytes, i, to);
      if (mark > 0) {
        i += mark;
      } else if (blank > 0) {
        text.append(' ');
        i += blank;
      } else {
        int length = length(bytes[i]);
        text.append(new String(bytes, i, length, StandardCharsets.UTF_8));
        i += length;
      }
    }
    return text.toString();
  }
}
