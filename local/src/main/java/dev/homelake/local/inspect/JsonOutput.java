package dev.homelake.local.inspect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes JSON as UTF-8 bytes, fast: text that is UTF-8 already is copied in runs.
 *
 * <p>Escaped are quotes, backslashes, control characters, lone surrogates and the line separators
 * U+0085, U+2028 and U+2029, so that one value stays one line for every reader. The bytes go to the
 * stream when 64 KiB have gathered and on {@link #flush}. Not thread-safe.
 */
final class JsonOutput {

  private static final byte[] HEX = "0123456789abcdef".getBytes(ISO_8859_1);

  /** For each byte of UTF-8: whether it needs no look at it. */
  private static final boolean[] PLAIN = new boolean[256];

  static {
    for (int value = 0x20; value < 256; value++) {
      PLAIN[value] =
          value != '"' && value != '\\' && value != 0x7F && value != 0xC2 && value != 0xE2;
    }
  }

  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 16];
  private int size;

  JsonOutput(OutputStream out) {
    this.out = out;
  }

  /** Writes bytes as they are. */
  void raw(byte[] bytes) throws IOException {
    copy(bytes, 0, bytes.length);
  }

  /** Writes a quoted string from valid UTF-8. */
  void string(byte[] utf8, int from, int to) throws IOException {
    put('"');
    int copied = from;
    int at = from;
    while (at < to) {
      if (PLAIN[utf8[at] & 0xFF]) {
        at++;
        continue;
      }
      int length = escapedLength(utf8, at, to);
      if (length == 0) {
        at++;
        continue;
      }
      copy(utf8, copied, at);
      escape(codeOf(utf8, at, length));
      at += length;
      copied = at;
    }
    copy(utf8, copied, to);
    put('"');
  }

  /** Writes a quoted string; half a surrogate pair becomes an escape. */
  void string(String text) throws IOException {
    put('"');
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (needsEscape(point)) {
        escape(point);
      } else {
        utf8(point);
      }
    }
    put('"');
  }

  /** Writes a number that is not negative. */
  void number(int value) throws IOException {
    raw(Integer.toString(value).getBytes(ISO_8859_1));
  }

  /** Writes a number with leading zeros, at most 9 digits. */
  void padded(int value, int digits) throws IOException {
    int divisor = 1;
    for (int digit = 1; digit < digits; digit++) {
      divisor *= 10;
    }
    for (; divisor > 0; divisor /= 10) {
      put('0' + value / divisor % 10);
    }
  }

  void put(int value) throws IOException {
    if (size == buffer.length) {
      drain();
    }
    buffer[size++] = (byte) value;
  }

  /** Hands everything on to the stream. */
  void flush() throws IOException {
    drain();
    out.flush();
  }

  private void copy(byte[] bytes, int from, int to) throws IOException {
    int length = to - from;
    if (length > buffer.length - size) {
      drain();
      if (length > buffer.length) {
        out.write(bytes, from, length);
        return;
      }
    }
    System.arraycopy(bytes, from, buffer, size, length);
    size += length;
  }

  private void drain() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
  }

  /** The number of bytes of the character at {@code at} if it is to be escaped, else 0. */
  private static int escapedLength(byte[] utf8, int at, int to) {
    int first = utf8[at] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    if (first == 0xC2) {
      return at + 1 < to && (utf8[at + 1] & 0xFF) < 0xA0 ? 2 : 0;
    }
    boolean separator =
        at + 2 < to && (utf8[at + 1] & 0xFF) == 0x80 && (utf8[at + 2] & 0xFE) == 0xA8;
    return separator ? 3 : 0;
  }

  private static int codeOf(byte[] utf8, int at, int length) {
    return switch (length) {
      case 1 -> utf8[at];
      case 2 -> utf8[at + 1] & 0xFF;
      default -> 0x2000 | (utf8[at + 2] & 0x3F);
    };
  }

  private static boolean needsEscape(int point) {
    return point < 0x20
        || point == '"'
        || point == '\\'
        || (point >= 0x7F && point < 0xA0)
        || point == 0x2028
        || point == 0x2029
        || (point >= 0xD800 && point < 0xE000);
  }

  private void escape(int point) throws IOException {
    put('\\');
    switch (point) {
      case '"', '\\' -> put(point);
      case '\n' -> put('n');
      case '\r' -> put('r');
      case '\t' -> put('t');
      default -> {
        put('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
          put(HEX[(point >> shift) & 0xF]);
        }
      }
    }
  }

  private void utf8(int point) throws IOException {
    if (point < 0x80) {
      put(point);
    } else if (point < 0x800) {
      put(0xC0 | (point >> 6));
      put(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
      put(0xE0 | (point >> 12));
      put(0x80 | ((point >> 6) & 0x3F));
      put(0x80 | (point & 0x3F));
    } else {
      put(0xF0 | (point >> 18));
      put(0x80 | ((point >> 12) & 0x3F));
      put(0x80 | ((point >> 6) & 0x3F));
      put(0x80 | (point & 0x3F));
    }
  }
}
