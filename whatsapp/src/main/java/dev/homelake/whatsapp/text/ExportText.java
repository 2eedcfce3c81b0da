package dev.homelake.whatsapp.text;

import dev.homelake.whatsapp.ExportFormat.Encoding;
import dev.homelake.whatsapp.ExportSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An export as text: its encoding is known, and its lines can be scanned any number of times.
 *
 * <p>Immutable. Bytes in memory are scanned in place if they are well-formed, else repaired once.
 */
public final class ExportText {

  /** How much of the file's beginning tells its encoding. */
  private static final int HEAD = 4096;

  private final ExportSource source;
  private final byte[] head;
  private final Encoding encoding;
  private final byte[] bytes;
  private final long replaced;

  private ExportText(
      ExportSource source, byte[] head, Encoding encoding, byte[] bytes, long replaced) {
    this.source = source;
    this.replaced = replaced;
    this.head = head;
    this.encoding = encoding;
    this.bytes = bytes;
  }

  /** Reads the beginning of a source and finds out its encoding. */
  public static ExportText of(ExportSource source) throws IOException {
    try (InputStream in = source.open()) {
      byte[] head = in.readNBytes(HEAD);
      return new ExportText(source, head, detect(head), null, 0);
    }
  }

  /** The same for bytes in memory; they are not copied unless they need repair. */
  public static ExportText of(ExportSource source, byte[] bytes) throws IOException {
    byte[] head = Arrays.copyOf(bytes, Math.min(HEAD, bytes.length));
    Encoding encoding = detect(head);
    boolean utf8 = encoding == Encoding.UTF_8 || encoding == Encoding.UTF_8_WITH_BOM;
    boolean padded = bytes.length > 0 && bytes[bytes.length - 1] == 0;
    if (utf8 && !padded && Utf8.wellFormedUntil(bytes, 0, bytes.length) == bytes.length) {
      return new ExportText(source, head, encoding, bytes, 0);
    }
    try (CleanUtf8Stream in = decode(new ByteArrayInputStream(bytes), encoding)) {
      byte[] repaired = in.readAllBytes();
      return new ExportText(source, head, encoding, repaired, in.replaced());
    }
  }

  private static Encoding detect(byte[] head) {
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return Encoding.UTF_8_WITH_BOM;
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return Encoding.UTF_16LE;
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return Encoding.UTF_16BE;
    }
    return detectWithoutMark(head);
  }

  /** In UTF-16 a header, nearly all of it ASCII, has a zero in each second byte. */
  private static Encoding detectWithoutMark(byte[] head) {
    int pairs = Math.min(head.length, 64) / 2;
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = 0; i < pairs; i++) {
      evenZeros += head[2 * i] == 0 ? 1 : 0;
      oddZeros += head[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs >= 4 && oddZeros > pairs / 2 && evenZeros == 0) {
      return Encoding.UTF_16LE;
    }
    if (pairs >= 4 && evenZeros > pairs / 2 && oddZeros == 0) {
      return Encoding.UTF_16BE;
    }
    return Encoding.UTF_8;
  }

  private static boolean startsWith(byte[] head, int... expected) {
    if (head.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((head[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static CleanUtf8Stream decode(InputStream in, Encoding encoding) {
    return switch (encoding) {
      case UTF_8, UTF_8_WITH_BOM -> new CleanUtf8Stream(in);
      case UTF_16LE -> new CleanUtf8Stream(new Utf16Stream(in, StandardCharsets.UTF_16LE));
      case UTF_16BE -> new CleanUtf8Stream(new Utf16Stream(in, StandardCharsets.UTF_16BE));
    };
  }

  /** The encoding. */
  public Encoding encoding() {
    return encoding;
  }

  /** The raw beginning of the file, at most 4 KiB; do not change it. */
  public byte[] head() {
    return head;
  }

  /** A scanner from the first line. A byte order mark reads as one of the direction marks. */
  public LineScanner lines() throws IOException {
    if (bytes != null) {
      return LineScanner.over(bytes, replaced);
    }
    return LineScanner.over(decode(source.open(), encoding));
  }
}
