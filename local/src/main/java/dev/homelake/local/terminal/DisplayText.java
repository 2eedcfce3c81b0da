package dev.homelake.local.terminal;

/**
 * Text from a file, fit for one line of a terminal.
 *
 * <p>Control characters, escape sequences and marks that change the writing direction are taken
 * out: a chat name must not be able to move the cursor or to disguise another text.
 */
public final class DisplayText {

  private DisplayText() {}

  /** The text on one line without anything that steers a terminal. */
  public static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(safe, point));
    return safe.toString();
  }

  /** As {@link #of}, cut to at most {@code columns} with {@code ellipsis} at the cut. */
  public static String cut(String text, int columns, String ellipsis) {
    String safe = of(text);
    if (DisplayWidth.of(safe) <= columns) {
      return safe;
    }
    int room = Math.max(0, columns - DisplayWidth.of(ellipsis));
    return safe.substring(0, DisplayWidth.fitting(safe, room)) + ellipsis;
  }

  /** As {@link #cut}, filled up with blanks to exactly {@code columns}. */
  public static String fit(String text, int columns, String ellipsis) {
    String shown = cut(text, columns, ellipsis);
    return shown + " ".repeat(Math.max(0, columns - DisplayWidth.of(shown)));
  }

  private static void append(StringBuilder safe, int point) {
    switch (Character.getType(point)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          safe.append(' ');
      case Character.SURROGATE -> safe.append('\uFFFD');
      case Character.FORMAT -> {
        if (joinsLetters(point)) {
          safe.appendCodePoint(point);
        }
      }
      default -> safe.appendCodePoint(point);
    }
  }

  /** The joiners of scripts and emoji, and the tags of regional flags. */
  private static boolean joinsLetters(int point) {
    return point == 0x200C
        || point == DisplayWidth.JOINER
        || (point >= 0xE0020 && point <= 0xE007F);
  }
}
