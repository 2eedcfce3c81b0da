package dev.homelake.local.terminal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text from a file, fit for one line of a terminal.
 *
 * <p>Control characters, escape sequences and marks that change the writing direction are taken
 * out: a chat name must not be able to move the cursor or to disguise another text.
 */
public final class DisplayText {

  private static final Pattern PLAIN = Pattern.compile("[\n\t]");

  /** Code 8 hides text and 5 makes it blink: nothing of ours asks for those. */
  private static final Pattern COLOURED =
      Pattern.compile("[\n\t]|\033\\[(?:[0-4]|2[1-4]|3[0-79]|9[0-7])m");

  private DisplayText() {}

  /** The text on one line without anything that steers a terminal. */
  public static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(safe, point));
    return safe.toString();
  }

  /**
   * Lines that are decorated already: keeps their ends, tabs and, where {@code paint} has colours,
   * the sequences that set and end a colour. All else is as in {@link #of}.
   */
  static String decorated(String text, Paint paint) {
    Matcher kept = (paint.colours() == Paint.Colours.ON ? COLOURED : PLAIN).matcher(text);
    StringBuilder safe = new StringBuilder(text.length());
    int done = 0;
    while (kept.find()) {
      safe.append(of(text.substring(done, kept.start()))).append(kept.group());
      done = kept.end();
    }
    return safe.append(of(text.substring(done))).toString();
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
