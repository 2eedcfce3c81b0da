package dev.homelake.whatsapp.golden;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The readable form of bytes in golden files. One line of a golden file is one line of the export
 * and ends in LF. Whatever the eye cannot see stands as an escape: {@code \r} in front of the line
 * end, {@code \}{@code u{200E}} a character, {@code \x{FF}} a raw byte, {@code \\} a backslash; a
 * backslash at the very end means that no line end follows.
 */
final class Escapes {

  private Escapes() {}

  /** The bytes that lines in readable form stand for; raw bytes are not encoded. */
  static byte[] bytes(List<String> lines, Charset charset) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String line : lines) {
      boolean open = line.endsWith("\\") && !line.endsWith("\\\\");
      String text = open ? line.substring(0, line.length() - 1) : line + "\\n";
      write(text, charset, bytes);
    }
    return bytes.toByteArray();
  }

  private static void write(String text, Charset charset, ByteArrayOutputStream bytes) {
    int from = 0;
    while (from < text.length()) {
      int escape = text.indexOf('\\', from);
      int to = escape < 0 ? text.length() : escape;
      bytes.writeBytes(text.substring(from, to).getBytes(charset));
      from = escape < 0 ? to : writeEscape(text, escape + 1, charset, bytes);
    }
  }

  /** Writes what the letter at {@code at} stands for and returns where the text goes on. */
  private static int writeEscape(
      String text, int at, Charset charset, ByteArrayOutputStream bytes) {
    char letter = text.charAt(at);
    if (letter == 'u' || letter == 'x') {
      int close = text.indexOf('}', at);
      int value = Integer.parseInt(text.substring(at + 2, close), 16);
      if (letter == 'x') {
        bytes.write(value);
      } else {
        bytes.writeBytes(Character.toString(value).getBytes(charset));
      }
      return close + 1;
    }
    String plain =
        switch (letter) {
          case 'r' -> "\r";
          case 'n' -> "\n";
          case '\\' -> "\\";
          default -> throw new IllegalArgumentException("no such escape: \\" + letter);
        };
    bytes.writeBytes(plain.getBytes(charset));
    return at + 1;
  }

  /** The text in readable form, on one line. */
  static String readable(String text) {
    StringBuilder readable = new StringBuilder(text.length());
    text.codePoints().forEach(character -> append(readable, character));
    return readable.toString();
  }

  private static void append(StringBuilder readable, int character) {
    if (character == '\\') {
      readable.append("\\\\");
    } else if (character == '\r') {
      readable.append("\\r");
    } else if (character == '\n') {
      readable.append("\\n");
    } else if (isVisible(character)) {
      readable.appendCodePoint(character);
    } else {
      readable.append(String.format("\\u{%04X}", character));
    }
  }

  /** The readable form in the spelling that {@link #readable} has, for comparison. */
  static String canonical(String readable) {
    byte[] bytes = bytes(List.of(readable + "\\"), StandardCharsets.UTF_8);
    return readable(new String(bytes, StandardCharsets.UTF_8));
  }

  /** Whether a reviewer sees the character; only such may stand in a golden file unescaped. */
  static boolean isVisible(int character) {
    if (character == ' ') {
      return true;
    }
    // Emoji sequences and Indic and Persian spelling need their joiners.
    if (character == 0x200D || character == 0x200C || character == 0xFE0F) {
      return true;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
