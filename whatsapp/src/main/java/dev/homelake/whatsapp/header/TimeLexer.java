package dev.homelake.whatsapp.header;

/** Reads the numbers of a time with their separators. Not thread-safe. */
final class TimeLexer {

  private final HeaderInput input;
  private final HeaderShape shape;
  private int hour;
  private int minute;
  private int second;

  TimeLexer(HeaderInput input, HeaderShape shape) {
    this.input = input;
    this.shape = shape;
  }

  /** Reads a time of any writing, without its day period; false also if there is no such time. */
  boolean lex() {
    second = 0;
    return (lexUsual() || lexAny()) && hour <= 24 && minute <= 59 && second <= 59;
  }

  private boolean lexAny() {
    if (!input.number(2)) {
      return false;
    }
    input.notePadding(3);
    hour = input.number;
    int separator = separator();
    if (separator < 0 || !input.number(2) || input.numberLength != 2) {
      return false;
    }
    minute = input.number;
    shape.timeSeparator(separator);
    return separator == HeaderShape.LETTER_TIME ? lexSpelledSeconds() : lexSeconds(separator);
  }

  private int separator() {
    input.skipMarks();
    if (input.skip(':')) {
      return HeaderShape.COLON_TIME;
    }
    if (input.skip('.')) {
      return HeaderShape.DOT_TIME;
    }
    input.skipBlanks();
    if (!input.skip('h')) {
      return -1;
    }
    input.skipBlanks();
    return HeaderShape.LETTER_TIME;
  }

  private boolean lexSeconds(int separator) {
    int start = input.at;
    input.skipMarks();
    boolean more = input.skip(separator == HeaderShape.COLON_TIME ? ':' : '.');
    input.skipMarks();
    return !numberFollows(more, start) || lexSecond();
  }

  /** Canadian French goes on behind the minute with {@code min 05 s}. */
  private boolean lexSpelledSeconds() {
    int start = input.at;
    input.skipBlanks();
    boolean spelled = input.skip('m') && input.skip('i') && input.skip('n');
    input.skipBlanks();
    if (!numberFollows(spelled, start)) {
      return true;
    }
    boolean read = lexSecond();
    input.skipBlanks();
    return read && input.skip('s');
  }

  /** Whether a number stands behind what separates it; if not, goes back to where that began. */
  private boolean numberFollows(boolean separated, int start) {
    if (separated && input.atNumber()) {
      return true;
    }
    input.at = start;
    return false;
  }

  private boolean lexSecond() {
    if (!input.number(2) || input.numberLength != 2) {
      return false;
    }
    second = input.number;
    shape.seconds();
    return true;
  }

  /** The usual writing, {@code H:mm} or {@code HH:mm:ss} in ASCII; false leaves all as it was. */
  private boolean lexUsual() {
    byte[] bytes = input.bytes;
    int i = input.at;
    if (input.digitScript > 0 || i + 8 >= input.end) {
      return false;
    }
    int first = bytes[i] - '0';
    int next = bytes[i + 1] - '0';
    boolean two = next >= 0 && next <= 9;
    i += two ? 2 : 1;
    int minutes = twoDigits(bytes, i + 1);
    if (first < 0 || first > 9 || bytes[i] != ':' || minutes < 0) {
      return false;
    }
    i += 3;
    boolean seconds = bytes[i] == ':' && HeaderInput.isDigit(bytes[i + 1]);
    int found = seconds ? twoDigits(bytes, i + 1) : 0;
    i += seconds ? 3 : 0;
    if (found < 0 || HeaderInput.isDigit(bytes[i])) {
      return false;
    }
    hour = two ? first * 10 + next : first;
    minute = minutes;
    second = found;
    if (seconds) {
      shape.seconds();
    }
    input.number = hour;
    input.numberLength = two ? 2 : 1;
    input.notePadding(3);
    input.digitScript = 0;
    input.at = i;
    return true;
  }

  private static int twoDigits(byte[] bytes, int i) {
    int tens = bytes[i] - '0';
    int ones = bytes[i + 1] - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
  }

  /** The time in seconds since midnight; {@code period} may be null. */
  int secondOfDay(DayPeriod period) {
    int hour24 = period == null ? hour : period.hour(hour);
    return (hour24 % 24 * 60 + minute) * 60 + second;
  }
}
