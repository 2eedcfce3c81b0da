package dev.homelake.photo.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers out of a file's bytes. Reading beyond the end ends the header's reading. */
record Bytes(byte[] all) {

  int length() {
    return all.length;
  }

  int unsigned8(int at) throws DamagedHeader {
    return all[checked(at, 1)] & 0xff;
  }

  int big16(int at) throws DamagedHeader {
    checked(at, 2);
    return unsigned8(at) << 8 | unsigned8(at + 1);
  }

  /** Beyond 2^31 is beyond any file taken here, and so is refused by whoever uses it. */
  long big32(int at) throws DamagedHeader {
    checked(at, 4);
    return (long) big16(at) << 16 | big16(at + 2);
  }

  int little16(int at) throws DamagedHeader {
    checked(at, 2);
    return unsigned8(at) | unsigned8(at + 1) << 8;
  }

  int little24(int at) throws DamagedHeader {
    checked(at, 3);
    return little16(at) | unsigned8(at + 2) << 16;
  }

  long little32(int at) throws DamagedHeader {
    checked(at, 4);
    return little16(at) | (long) little16(at + 2) << 16;
  }

  /** Whether these bytes stand there; false if the file is shorter. */
  boolean has(int at, byte... expected) {
    return at >= 0
        && at <= all.length - expected.length
        && Arrays.equals(all, at, at + expected.length, expected, 0, expected.length);
  }

  /** Whether this text stands there, a byte a character. */
  boolean has(int at, String expected) {
    return has(at, expected.getBytes(StandardCharsets.ISO_8859_1));
  }

  private int checked(int at, int count) throws DamagedHeader {
    if (at < 0 || at > all.length - count) {
      throw new DamagedHeader("it is cut short");
    }
    return at;
  }
}
