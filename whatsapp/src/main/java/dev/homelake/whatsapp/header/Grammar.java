package dev.homelake.whatsapp.header;

import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.DateOrderEvidence;
import dev.homelake.whatsapp.ExportFormat.LineEnds;
import dev.homelake.whatsapp.ExportFormat.Style;
import dev.homelake.whatsapp.text.LineEnd;

/**
 * The one writing that the headers of a file, or of one part of a glued file, follow. A line that
 * looks like a header but is written otherwise is text that somebody pasted.
 *
 * @param shape see {@link HeaderShape}
 * @param foreignPadding the ways of writing small numbers that this file does not use; bits {@link
 *     #PADDED} and {@link #BARE}, shifted by the field: the date's three numbers, then the hour
 * @param lineEnds what may stand in front of a header
 * @param dateOrder how the date's numbers are read
 * @param fromLine the first line that follows this grammar
 */
public record Grammar(
    long shape, int foreignPadding, LineEnds lineEnds, DateOrderEvidence dateOrder, int fromLine) {

  /** A number below 10 with a zero in front. */
  static final int PADDED = 1;

  /** A number below 10 without. */
  static final int BARE = 1 << 4;

  /** What {@link #epochDay} returns for numbers that are no date under the file's order. */
  public static final int NO_DATE = Integer.MIN_VALUE;

  private static final int[] MONTH_LENGTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /** The family of the header. */
  public Style style() {
    return HeaderShape.style(shape);
  }

  /** Whether times carry seconds. */
  public boolean hasSeconds() {
    return HeaderShape.hasSeconds(shape);
  }

  /** Whether a header with this shape may follow {@code before}. */
  boolean mayFollow(LineEnd before) {
    return switch (lineEnds) {
      case LF -> before != LineEnd.CRLF;
      case CRLF -> before != LineEnd.LF;
      case MIXED -> true;
    };
  }

  /** Whether dates written so can be in this order: four digits are a year wherever they stand. */
  public boolean allows(DateOrder order) {
    return switch (HeaderShape.year(shape)) {
      case HeaderShape.YEAR_FIRST -> order == DateOrder.YEAR_MONTH_DAY;
      case HeaderShape.YEAR_LAST -> order != DateOrder.YEAR_MONTH_DAY;
      default -> true;
    };
  }

  /** The same grammar with dates read in another order. */
  public Grammar with(DateOrderEvidence evidence) {
    return new Grammar(shape, foreignPadding, lineEnds, evidence, fromLine);
  }

  /**
   * The day of the line just lexed, since 1970-01-01; {@link #NO_DATE} if the line is no header of
   * this grammar.
   */
  public int epochDay(HeaderLexer lexer, LineEnd before) {
    if (lexer.shape() != shape || (lexer.padding() & foreignPadding) != 0 || !mayFollow(before)) {
      return NO_DATE;
    }
    DateOrder order = dateOrder.order();
    int year = year(lexer.slot(yearSlot(order)));
    int month = lexer.slot(monthSlot(order));
    int day = lexer.slot(daySlot(order));
    return isDate(year, month, day) ? epochDay(year, month, day) : NO_DATE;
  }

  static int yearSlot(DateOrder order) {
    return order == DateOrder.YEAR_MONTH_DAY ? 0 : 2;
  }

  static int monthSlot(DateOrder order) {
    return order == DateOrder.MONTH_DAY_YEAR ? 0 : 1;
  }

  static int daySlot(DateOrder order) {
    return switch (order) {
      case DAY_MONTH_YEAR -> 0;
      case MONTH_DAY_YEAR -> 1;
      case YEAR_MONTH_DAY -> 2;
    };
  }

  /** Two digits are 20xx: WhatsApp began in 2009. Over 2400 is the Buddhist calendar. */
  static int year(int printed) {
    if (printed < 100) {
      return 2000 + printed;
    }
    return printed > 2400 ? printed - 543 : printed;
  }

  static boolean isDate(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > MONTH_LENGTHS[month - 1]) {
      return false;
    }
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month != 2 || day < 29 || leap;
  }

  /** Days since 1970-01-01 in the proleptic Gregorian calendar. */
  static int epochDay(int year, int month, int day) {
    int y = month <= 2 ? year - 1 : year;
    int era = Math.floorDiv(y, 400);
    int yearOfEra = y - era * 400;
    int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
  }
}
