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
  private static final boolean[] STARTS = starts();

  private final HeaderShape shape = new HeaderShape();
  private final HeaderInput input = new HeaderInput();
  private final DateLexer date = new DateLexer(input, shape);
  private final TimeLexer time = new TimeLexer(input, shape);
  private final WordLexer words = new WordLexer(input, shape);
  private final HeaderMemory dateMemory = new HeaderMemory();
  private final HeaderMemory[] tailMemories = {new HeaderMemory(), new HeaderMemory()};
  private int oldestTail;
  private boolean bracket;
  private boolean marked;

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
    input.bytes = line;
    input.end = Math.min(to, from + MAX_HEADER);
    if (dateMemory.recognises(line, from, input.end)) {
      recallDate(from);
      if (time.lex() && lexEnd()) {
        return true;
      }
      // The same beginning may go on in another way, with a second space in front of the time.
    }
    return lexUnknown(from);
  }

  private boolean lexUnknown(int from) {
    dateMemory.forget();
    input.at = from;
    input.skipMarks();
    marked = input.at != from;
    bracket = input.skip('[');
    if (bracket) {
      input.skipMarks();
    }
    shape.clear(bracket ? Style.IOS : Style.ANDROID);
    input.padding = 0;
    words.period = null;
    return lexValues(from) && lexEnd();
  }

  private boolean lexValues(int from) {
    int start = input.at;
    input.digitScript = HeaderInput.ANY_SCRIPT;
    if (!date.era() && !input.number(4)) {
      return false;
    }
    input.skipMarks();
    boolean timeFirst = input.skip(':');
    input.at = start;
    input.digitScript = HeaderInput.ANY_SCRIPT;
    if (timeFirst) {
      shape.timeFirst();
      boolean valid = time.lex() && words.lexBetween(HeaderShape.PERIOD_AFTER) && date.lex();
      shape.digits(input.digitScript);
      return valid;
    }
    if (!date.lex() || !words.lexBetween(HeaderShape.PERIOD_BEFORE)) {
      return false;
    }
    shape.digits(input.digitScript);
    learnDate(from);
    return time.lex();
  }

  private void learnDate(int from) {
    dateMemory.learn(input.bytes, from, input.at);
    dateMemory.shapeAfter = shape.bits();
    dateMemory.period = words.period;
    dateMemory.padding = input.padding;
  }

  /**
   * The date's numbers, the script, the bracket and the mark are still those of the line before.
   */
  private void recallDate(int from) {
    input.at = from + dateMemory.length();
    shape.set(dateMemory.shapeAfter);
    words.period = dateMemory.period;
    input.padding = dateMemory.padding;
  }

  /** Reads the day period behind the last number, if any, and what ends the header. */
  private boolean lexEnd() {
    int start = input.at;
    long before = shape.bits();
    for (HeaderMemory tail : tailMemories) {
      if (tail.shapeBefore == before && tail.recognises(input.bytes, start, input.end)) {
        input.at = start + tail.length();
        shape.set(tail.shapeAfter);
        words.period = words.period == null ? tail.period : words.period;
        return true;
      }
    }
    DayPeriod known = words.period;
    if (!(bracket ? lexBracket() : lexDashOrColon())) {
      return false;
    }
    HeaderMemory tail = tailMemories[oldestTail];
    oldestTail = 1 - oldestTail;
    tail.learn(input.bytes, start, input.at);
    tail.shapeBefore = before;
    tail.shapeAfter = shape.bits();
    tail.period = known == null ? words.period : null;
    return true;
  }

  private boolean lexDashOrColon() {
    int start = input.at;
    int most = Math.min(input.end, start + MAX_TAIL);
    while (input.at < most) {
      int tailEnd = input.at;
      int blank = Utf8.blankLength(input.bytes, input.at, input.end);
      if (blank > 0 && isDash(input.at + blank)) {
        input.at += blank + 2;
        return words.lexTail(start, tailEnd);
      }
      if (input.skip(':')) {
        shape.style(Style.LEGACY);
        return input.skip(' ') && words.lexTail(start, tailEnd) && !endsInLatin(start, tailEnd);
      }
      if (blank == 0 && !atTail()) {
        return false;
      }
      input.skipCharacter();
    }
    return false;
  }

  /** Loggers write {@code 2024-03-12 09:59:58 ERROR: text}; no phone has a Latin word there. */
  private boolean endsInLatin(int start, int tailEnd) {
    int last = tailEnd > start ? input.bytes[tailEnd - 1] | 0x20 : 0;
    return words.period == null && last >= 'a' && last <= 'z';
  }

  private boolean isDash(int i) {
    return i + 1 < input.end && input.bytes[i] == '-' && input.bytes[i + 1] == ' ';
  }

  private boolean lexBracket() {
    int start = input.at;
    int most = Math.min(input.end, start + MAX_TAIL);
    while (input.at < most && input.bytes[input.at] != ']') {
      if (Utf8.blankLength(input.bytes, input.at, input.end) == 0 && !atTail()) {
        return false;
      }
      input.skipCharacter();
    }
    int tailEnd = input.at;
    if (tailEnd >= most) {
      return false;
    }
    int blank = Utf8.blankLength(input.bytes, tailEnd + 1, input.end);
    input.at = tailEnd + 1 + blank;
    return blank > 0 && words.lexTail(start, tailEnd);
  }

  private boolean atTail() {
    return input.atWord() || Utf8.markLength(input.bytes, input.at, input.end) > 0;
  }

  /** How the header is written; see {@link HeaderShape}. */
  long shape() {
    return shape.bits();
  }

  /** One of the three numbers of the date, in the order in which they are printed. */
  int slot(int index) {
    return date.slot(index);
  }

  /**
   * Which small numbers were written with a zero in front and which without; see {@link Grammar}.
   */
  int padding() {
    return input.padding;
  }

  /** The time in seconds since midnight, on a 24-hour clock. */
  public int secondOfDay() {
    return time.secondOfDay(words.period);
  }

  /** Whether a direction mark stands in front of the header. */
  public boolean marked() {
    return marked;
  }

  /** Where the header ends: the sender or the text begins here. */
  public int bodyFrom() {
    return input.at;
  }
}
