package dev.homelake.local.terminal;

/**
 * How many columns a text takes in a terminal: two for Chinese, Japanese and Korean characters and
 * for emoji, none for combining marks, one for the rest.
 *
 * <p>Joined emoji (families, skin tones, flags) count as the one picture that current terminals
 * draw. An older terminal that draws the parts side by side shows such a line too wide.
 */
public final class DisplayWidth {

  static final int JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;

  private DisplayWidth() {}

  /** The columns that {@code text} takes. */
  public static int of(String text) {
    Scan scan = new Scan(text);
    while (scan.next()) {}
    return scan.columns;
  }

  /** The length of the longest beginning of {@code text} that takes at most {@code columns}. */
  static int fitting(String text, int columns) {
    Scan scan = new Scan(text);
    int end = 0;
    while (scan.next()) {
      if (scan.columns > columns) {
        return end;
      }
      end = scan.at;
    }
    return end;
  }

  /** Walks over a text, one code point with what joins it at a time. */
  private static final class Scan {
    private final String text;
    private int at;
    private int columns;

    Scan(String text) {
      this.text = text;
    }

    boolean next() {
      if (at >= text.length()) {
        return false;
      }
      int point = take();
      int width = WideRanges.contains(point) ? 2 : isMark(point) ? 0 : 1;
      if (isRegional(point) && at < text.length() && isRegional(text.codePointAt(at))) {
        take();
        width = 2;
      }
      columns += Math.max(width, joined(width));
      return true;
    }

    /** Passes over what melts into the character before it; 2 if that makes it an emoji. */
    private int joined(int width) {
      int result = width;
      while (at < text.length()) {
        int point = text.codePointAt(at);
        if (point == JOINER) {
          take();
          if (at < text.length()) {
            take();
          }
        } else if (point == EMOJI_STYLE) {
          take();
          result = 2;
        } else if (isMark(point) || (isSkinTone(point) && width == 2)) {
          take();
        } else {
          break;
        }
      }
      return result;
    }

    private int take() {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      return point;
    }
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.CONTROL;
  }

  private static boolean isRegional(int point) {
    return point >= 0x1F1E6 && point <= 0x1F1FF;
  }

  private static boolean isSkinTone(int point) {
    return point >= 0x1F3FB && point <= 0x1F3FF;
  }
}
