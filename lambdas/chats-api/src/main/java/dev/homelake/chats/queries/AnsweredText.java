package dev.homelake.chats.queries;

/**
 * How many bytes a text takes in what Lambda answers: JSON in UTF-8, escaped once as a value of the
 * body and once more with the body. Pure functions.
 */
public final class AnsweredText {

  private static final int MOST_OF_A_MESSAGE = 4_000_000;
  private static final int MOST_OF_A_NAME = 50_000;
  private static final int MOST_OF_A_CELL = 20_000;

  private AnsweredText() {}

  /** The message, or as much of its beginning as can be answered. */
  public static String message(MessageRow row) {
    return beginning(row.message(), MOST_OF_A_MESSAGE);
  }

  /** The name, or as much of its beginning as can be answered. */
  public static String name(String name) {
    return beginning(name, MOST_OF_A_NAME);
  }

  /**
   * What stands in a cell of a table for people, or as much of its beginning as they would read.
   */
  public static String cell(String text) {
    String shown = beginning(text, MOST_OF_A_CELL);
    return shown.length() == text.length() ? text : shown + "…";
  }

  /** Bytes of the text. */
  public static int bytes(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      bytes += bytes(text.charAt(i));
    }
    return bytes;
  }

  private static String beginning(String text, int most) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      bytes += bytes(text.charAt(i));
      if (bytes > most) {
        boolean halved = i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        return text.substring(0, halved ? i - 1 : i);
      }
    }
    return text;
  }

  private static int bytes(char c) {
    if (c == '"' || c == '\\') {
      return 4;
    }
    if (c < ' ') {
      return "\n\r\t\b\f".indexOf(c) >= 0 ? 3 : 7; // backslash, n; or backslash, u, four digits
    }
    if (Character.isSurrogate(c)) {
      return 7; // the writer escapes what is outside the basic plane, half by half
    }
    if (c < 0x80) {
      return 1;
    }
    return c < 0x800 ? 2 : 3;
  }
}
