package dev.homelake.whatsapp.header;

import dev.homelake.whatsapp.ExportFormat.Style;

/**
 * How a header is written, apart from its values, packed into a long so that lines can be compared
 * in one step. A phone writes every header of an export in the same shape.
 */
final class HeaderShape {

  static final int PERIOD_STYLE_BITS = 6;

  /** The separators within a date. */
  static final int SLASH = 0;

  static final int DOT = 1;
  static final int DASH = 2;
  static final int DOT_SPACE = 3;
  static final int SPACE = 4;

  /** Which slot of the date is the year, as far as its writing tells. */
  static final int YEAR_UNKNOWN = 0;

  static final int YEAR_FIRST = 1;
  static final int YEAR_LAST = 2;

  /** What separates the hour from the minute. */
  static final int COLON_TIME = 0;

  static final int DOT_TIME = 1;
  static final int LETTER_TIME = 2;

  /** Where the day period stands. */
  static final int NO_PERIOD = 0;

  static final int PERIOD_BEFORE = 1;
  static final int PERIOD_AFTER = 2;

  private static final int STYLE = 0;
  private static final int TIME_FIRST = 2;
  private static final int SEPARATOR = 3;
  private static final int TRAILING_DOT = 6;
  private static final int YEAR = 7;
  private static final int ERA = 9;
  private static final int DIGITS = 10;
  private static final int COMMA = 15;
  private static final int GAP = 17;
  private static final int TIME_SEPARATOR = 19;
  private static final int SECONDS = 21;
  private static final int PERIOD_PLACE = 22;
  private static final int PERIOD_STYLE = 24;
  private static final int PERIOD_GAP = PERIOD_STYLE + PERIOD_STYLE_BITS;
  private static final int WORDS = PERIOD_GAP + 3;

  private static final Style[] STYLES = Style.values();

  private long bits;

  void set(long shape) {
    bits = shape;
  }

  void clear(Style style) {
    bits = (long) style.ordinal() << STYLE;
  }

  /** Sets another style and leaves the rest. */
  void style(Style style) {
    bits = (bits & ~(3L << STYLE)) | (long) style.ordinal() << STYLE;
  }

  void timeFirst() {
    bits |= 1L << TIME_FIRST;
  }

  void separator(int separator) {
    bits |= (long) separator << SEPARATOR;
  }

  void trailingDot() {
    bits |= 1L << TRAILING_DOT;
  }

  void year(int place) {
    bits |= (long) place << YEAR;
  }

  void era() {
    bits |= 1L << ERA;
  }

  void digits(int script) {
    bits |= (long) (script & 31) << DIGITS;
  }

  void comma(int kind) {
    bits |= (long) kind << COMMA;
  }

  void gap(int kind) {
    bits |= (long) kind << GAP;
  }

  void timeSeparator(int separator) {
    bits |= (long) separator << TIME_SEPARATOR;
  }

  void seconds() {
    bits |= 1L << SECONDS;
  }

  void period(int place, int style, int gap) {
    bits |= (long) place << PERIOD_PLACE;
    bits |= (long) style << PERIOD_STYLE;
    bits |= (long) gap << PERIOD_GAP;
  }

  /** Folds in a word that belongs to the writing, such as a Finnish {@code klo}. */
  void word(int hash) {
    bits ^= (long) ((hash & 0xFFFF) | 1) << WORDS;
  }

  long bits() {
    return bits;
  }

  private static int field(long shape, int shift, int width) {
    return (int) (shape >>> shift) & (1 << width) - 1;
  }

  static Style style(long shape) {
    return STYLES[field(shape, STYLE, 2)];
  }

  static boolean isTimeFirst(long shape) {
    return field(shape, TIME_FIRST, 1) == 1;
  }

  static int separator(long shape) {
    return field(shape, SEPARATOR, 3);
  }

  static boolean hasTrailingDot(long shape) {
    return field(shape, TRAILING_DOT, 1) == 1;
  }

  static int year(long shape) {
    return field(shape, YEAR, 2);
  }

  static boolean hasEra(long shape) {
    return field(shape, ERA, 1) == 1;
  }

  static int comma(long shape) {
    return field(shape, COMMA, 2);
  }

  static int timeSeparator(long shape) {
    return field(shape, TIME_SEPARATOR, 2);
  }

  static boolean hasSeconds(long shape) {
    return field(shape, SECONDS, 1) == 1;
  }

  static int periodPlace(long shape) {
    return field(shape, PERIOD_PLACE, 2);
  }

  static int periodStyle(long shape) {
    return field(shape, PERIOD_STYLE, PERIOD_STYLE_BITS);
  }
}
