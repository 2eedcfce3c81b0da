package dev.homelake.whatsapp.header;

import dev.homelake.whatsapp.ExportFormat.Style;
import dev.homelake.whatsapp.text.Utf8;

/**
 * Reads the header at the start of one line, in any writing that WhatsApp is known to use, and says
 * how it is written ({@link #shape()}) and what it holds. Whether the line is a header <em>of this
 * file</em> is for {@link Grammar} to say.
 *
 * <p>Not thread-safe; one lexer serves all lines of a pass. Bytes are well-formed UTF-8.
 */
public final class HeaderLexer {

  /** No header is longer: date, time, one period of several words, marks between all of them. */
  private static final int MAX_HEADER = 160;

  private static final int MAX_TAIL = 48;
  private static final int MAX_WORD = 16;
  private static final boolean[] STARTS = starts();

  private final HeaderShape shape = new HeaderShape();
  private final PeriodWords periodWords = new PeriodWords();
  private final int[] slots = new int[3];
  private byte[] bytes;
  private int at;
  private int end;
  private int digitScript;
  private int number;
  private int numberLength;
  private int padding;
  private int hour;
  private int minute;
  private int second;
  private boolean bracket;
  private boolean marked;
  private DayPeriod period;

  private static boolean[] starts() {
    boolean[] starts = new boolean[256];
    for (int digit = '0'; digit <= '9'; digit++) {
      starts[digit] = true;
    }
    // '[', the era letters, and the lead bytes of marks and of other scripts' digits.
    for (int other : new int[] {'[', 'R', 'H', 0xD8, 0xD9, 0xDB, 0xDF, 0xE0, 0xE1, 0xE2, 0xEF}) {
      starts[other] = true;
    }
    return starts;
  }

  /**
   * Whether the line [{@code from}, {@code to}) starts with a header; only then the rest is set.
   */
  boolean lex(byte[] line, int from, int to) {
    if (from >= to || !STARTS[line[from] & 0xFF]) {
      return false;
    }
    bytes = line;
    end = Math.min(to, from + MAX_HEADER);
    at = Utf8.skipMarks(line, from, end);
    marked = at != from;
    bracket = at < end && line[at] == '[';
    if (bracket) {
      at = Utf8.skipMarks(line, at + 1, end);
    }
    shape.clear(bracket ? Style.IOS : Style.ANDROID);
    digitScript = -1;
    padding = 0;
    period = null;
    second = 0;
    return lexValues() && terminator() && possible();
  }

  private boolean lexValues() {
    int start = at;
    if (!era() && !number(4)) {
      return false;
    }
    boolean timeFirst = at < end && bytes[at] == ':';
    at = start;
    digitScript = -1;
    if (timeFirst) {
      shape.timeFirst();
      return time() && between(HeaderShape.PERIOD_AFTER) && date();
    }
    return date() && between(HeaderShape.PERIOD_BEFORE) && time();
  }

  // --- numbers

  private boolean number(int most) {
    number = 0;
    numberLength = 0;
    at = Utf8.skipMarks(bytes, at, end);
    while (at < end) {
      int b = bytes[at];
      int digit;
      int width = 1;
      int script = 0;
      if (b >= '0' && b <= '9') {
        digit = b - '0';
      } else if (b >= 0) {
        break;
      } else {
        width = Utf8.length(bytes[at]);
        int codePoint = at + width <= end ? Utf8.codePoint(bytes, at) : 0;
        digit = Character.isDigit(codePoint) ? Character.digit(codePoint, 10) : -1;
        if (digit < 0) {
          break;
        }
        script = codePoint - digit >> 4 & 31;
      }
      if (digitScript < 0) {
        digitScript = script;
      }
      if (script != digitScript || ++numberLength > most) {
        return false;
      }
      number = number * 10 + digit;
      at += width;
    }
    return numberLength > 0;
  }

  private void notePadding(int field) {
    if (number < 10) {
      padding |= (numberLength == 1 ? Grammar.BARE : Grammar.PADDED) << field;
    }
  }

  /** A year of the Japanese calendar, such as R4; leaves the year of ours in {@link #number}. */
  private boolean era() {
    if (at + 1 >= end || bytes[at] != 'R' && bytes[at] != 'H') {
      return false;
    }
    int start = at;
    int before = bytes[at] == 'R' ? 2018 : 1988;
    at++;
    if (!number(2)) {
      at = start;
      return false;
    }
    number += before;
    numberLength = 4;
    return true;
  }

  // --- date

  private boolean date() {
    int separator = -1;
    int yearPlace = HeaderShape.YEAR_UNKNOWN;
    for (int slot = 0; slot < 3; slot++) {
      at = Utf8.skipMarks(bytes, at, end);
      if (slot != 1 && era()) {
        shape.era();
      } else if (!number(4) || numberLength == 3) {
        return false;
      }
      if (numberLength == 4) {
        if (slot == 1 || yearPlace != HeaderShape.YEAR_UNKNOWN) {
          return false;
        }
        yearPlace = slot == 0 ? HeaderShape.YEAR_FIRST : HeaderShape.YEAR_LAST;
      } else {
        notePadding(slot);
      }
      slots[slot] = number;
      if (slot < 2) {
        int found = dateSeparator();
        if (found < 0 || separator >= 0 && found != separator) {
          return false;
        }
        separator = found;
      }
    }
    if (separator == HeaderShape.SPACE && yearPlace == HeaderShape.YEAR_UNKNOWN) {
      return false;
    }
    boolean dots = separator == HeaderShape.DOT || separator == HeaderShape.DOT_SPACE;
    if (dots && at < end && bytes[at] == '.') {
      shape.trailingDot();
      at++;
    }
    shape.separator(separator);
    shape.year(yearPlace);
    return true;
  }

  private int dateSeparator() {
    at = Utf8.skipMarks(bytes, at, end);
    if (at >= end) {
      return -1;
    }
    switch (bytes[at]) {
      case '/':
        at++;
        return HeaderShape.SLASH;
      case '-':
        at++;
        return HeaderShape.DASH;
      case '.':
        at++;
        return skipBlanks() > 0 ? HeaderShape.DOT_SPACE : HeaderShape.DOT;
      default:
        return skipBlanks() > 0 ? HeaderShape.SPACE : -1;
    }
  }

  /** Skips blanks and says which kind was first: 0 none, 1 space, 2 U+00A0, 3 U+202F or U+2009. */
  private int skipBlanks() {
    int kind = 0;
    for (int length = Utf8.blankLength(bytes, at, end); length > 0; ) {
      kind = kind == 0 ? length : kind;
      at += length;
      length = Utf8.blankLength(bytes, at, end);
    }
    return kind;
  }

  // --- between date and time: blanks, a comma, short words, perhaps the day period

  private boolean between(int periodPlace) {
    boolean separated = false;
    int words = 0;
    while (at < end) {
      at = Utf8.skipMarks(bytes, at, end);
      int gap = skipBlanks();
      if (gap > 0) {
        shape.gap(gap);
        separated = true;
      } else if (comma()) {
        separated = true;
      } else if (!separated) {
        return false;
      } else if (startsNumber()) {
        shape.digits(digitScript);
        return true;
      } else if (words++ == 3 || !word(periodPlace)) {
        return false;
      }
    }
    return false;
  }

  private boolean comma() {
    if (at < end && bytes[at] == ',') {
      shape.comma(1);
      at++;
      return true;
    }
    if (at + 1 < end && (bytes[at] & 0xFF) == 0xD8 && (bytes[at + 1] & 0xFF) == 0x8C) {
      shape.comma(2);
      at += 2;
      return true;
    }
    return false;
  }

  private boolean startsNumber() {
    if (at >= end) {
      return false;
    }
    int b = bytes[at];
    if (b >= 0) {
      return b >= '0' && b <= '9'
          || (b == 'R' || b == 'H') && at + 1 < end && bytes[at + 1] >= '0' && bytes[at + 1] <= '9';
    }
    int width = Utf8.length(bytes[at]);
    return at + width <= end && Character.isDigit(Utf8.codePoint(bytes, at));
  }

  private boolean word(int periodPlace) {
    int start = at;
    while (at < end && isWordByte() && !startsNumber()) {
      at += Utf8.length(bytes[at]);
    }
    DayPeriod found = at > start ? periodWords.find(bytes, start, at) : null;
    if (found != null && period == null) {
      period = found;
      shape.period(periodPlace, found.style(), 0);
      return true;
    }
    return foldWord(start, at);
  }

  private boolean isWordByte() {
    int b = bytes[at];
    return b < 0
        ? Utf8.blankLength(bytes, at, end) == 0 && Utf8.markLength(bytes, at, end) == 0
        : b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '.';
  }

  private boolean foldWord(int from, int to) {
    if (to == from || to - from > MAX_WORD) {
      return false;
    }
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    shape.word(hash * 0x9E3779B9 >>> 12);
    return true;
  }

  // --- time

  private boolean time() {
    if (!number(2)) {
      return false;
    }
    notePadding(3);
    hour = number;
    int separator = timeSeparator();
    if (separator < 0 || !number(2) || numberLength != 2) {
      return false;
    }
    minute = number;
    shape.timeSeparator(separator);
    shape.digits(digitScript);
    return separator == HeaderShape.LETTER_TIME || seconds(separator);
  }

  private int timeSeparator() {
    at = Utf8.skipMarks(bytes, at, end);
    if (at >= end) {
      return -1;
    }
    if (bytes[at] == ':') {
      at++;
      return HeaderShape.COLON_TIME;
    }
    if (bytes[at] == '.') {
      at++;
      return HeaderShape.DOT_TIME;
    }
    skipBlanks();
    if (at >= end || bytes[at] != 'h') {
      return -1;
    }
    at++;
    skipBlanks();
    return HeaderShape.LETTER_TIME;
  }

  private boolean seconds(int separator) {
    int sign = separator == HeaderShape.COLON_TIME ? ':' : '.';
    int start = at;
    if (at < end && bytes[at] == sign) {
      at++;
      if (!startsNumber()) {
        at = start;
        return true;
      }
      if (!number(2) || numberLength != 2) {
        return false;
      }
      second = number;
      shape.seconds();
    }
    return true;
  }

  // --- what ends the header

  private boolean terminator() {
    int start = at;
    if (bracket) {
      return closingBracket(start);
    }
    int most = Math.min(end, start + MAX_TAIL);
    while (at < most) {
      int blank = Utf8.blankLength(bytes, at, end);
      if (blank > 0 && at + blank + 1 < end && isDash(at + blank)) {
        int tailEnd = at;
        at += blank + 2;
        return tail(start, tailEnd);
      }
      if (bytes[at] == ':') {
        if (at + 1 >= end || bytes[at + 1] != ' ') {
          return false;
        }
        shape.style(Style.LEGACY);
        int tailEnd = at;
        at += 2;
        return tail(start, tailEnd);
      }
      if (blank == 0 && !isTailByte()) {
        return false;
      }
      at += Utf8.length(bytes[at]);
    }
    return false;
  }

  private boolean isDash(int i) {
    return bytes[i] == '-' && bytes[i + 1] == ' ';
  }

  private boolean isTailByte() {
    return isWordByte() || Utf8.markLength(bytes, at, end) > 0;
  }

  private boolean closingBracket(int start) {
    int most = Math.min(end, start + MAX_TAIL);
    while (at < most && bytes[at] != ']') {
      if (Utf8.blankLength(bytes, at, end) == 0 && !isTailByte()) {
        return false;
      }
      at += Utf8.length(bytes[at]);
    }
    if (at >= most) {
      return false;
    }
    int tailEnd = at;
    int blank = Utf8.blankLength(bytes, at + 1, end);
    at += 1 + blank;
    return blank > 0 && tail(start, tailEnd);
  }

  /** What stands between the last number and the terminator: nothing, a day period, or a word. */
  private boolean tail(int from, int to) {
    int bodyFrom = at;
    at = Utf8.skipMarks(bytes, from, to);
    int gap = at < to ? skipBlanks() : 0;
    int wordFrom = Utf8.skipMarks(bytes, at, to);
    at = bodyFrom;
    int wordTo = to;
    while (wordTo > wordFrom && bytes[wordTo - 1] == ' ') {
      wordTo--;
    }
    if (wordFrom >= wordTo) {
      return true;
    }
    DayPeriod found = periodWords.find(bytes, wordFrom, wordTo);
    if (found != null && period == null) {
      period = found;
      shape.period(HeaderShape.PERIOD_AFTER, found.style(), gap);
      return true;
    }
    for (int i = wordFrom; i < wordTo; i++) {
      if (bytes[i] == ' ') {
        return false;
      }
    }
    return foldWord(wordFrom, wordTo);
  }

  // --- values

  /** Whether the numbers can be a date and a time under at least one order. */
  private boolean possible() {
    if (hour > 24 || minute > 59 || second > 59) {
      return false;
    }
    int yearPlace = HeaderShape.year(shape.bits());
    boolean yearLast = yearPlace != HeaderShape.YEAR_FIRST;
    boolean yearFirst = yearPlace != HeaderShape.YEAR_LAST;
    return yearLast && (isDay(0) && isMonth(1) || isMonth(0) && isDay(1))
        || yearFirst && isMonth(1) && isDay(2);
  }

  private boolean isDay(int slot) {
    return slots[slot] >= 1 && slots[slot] <= 31;
  }

  private boolean isMonth(int slot) {
    return slots[slot] >= 1 && slots[slot] <= 12;
  }

  /** How the header is written; see {@link HeaderShape}. */
  long shape() {
    return shape.bits();
  }

  /** One of the three numbers of the date, in the order in which they are printed. */
  int slot(int index) {
    return slots[index];
  }

  /**
   * Which small numbers were written with a zero in front and which without; see {@link Grammar}.
   */
  int padding() {
    return padding;
  }

  /** The time in seconds since midnight, on a 24-hour clock. */
  public int secondOfDay() {
    int hour24 = period == null ? hour : period.hour(hour);
    return (hour24 % 24 * 60 + minute) * 60 + second;
  }

  /** Whether a direction mark stands in front of the header. */
  public boolean marked() {
    return marked;
  }

  /** Where the header ends: the sender or the text begins here. */
  public int bodyFrom() {
    return at;
  }
}
