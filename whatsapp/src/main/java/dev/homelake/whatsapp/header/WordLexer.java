package dev.homelake.whatsapp.header;

import dev.homelake.whatsapp.text.Utf8;

/**
 * Reads what stands around the numbers of a header: commas, blanks, day periods and short words
 * such as the Finnish {@code klo}. Not thread-safe.
 */
final class WordLexer {

  private static final int MAX_WORD = 16;
  private static final int MOST_WORDS = 3;

  private final HeaderInput input;
  private final HeaderShape shape;
  private final PeriodWords periodWords = new PeriodWords();

  /** The day period of the header, null if none was found so far. */
  DayPeriod period;

  WordLexer(HeaderInput input, HeaderShape shape) {
    this.input = input;
    this.shape = shape;
  }

  /** Reads what separates date and time, up to the next number. */
  boolean lexBetween(int periodPlace) {
    boolean separated = false;
    int words = 0;
    while (input.at < input.end) {
      input.skipMarks();
      int gap = input.skipBlanks();
      if (gap > 0) {
        shape.gap(gap);
        separated = true;
      } else if (comma()) {
        separated = true;
      } else if (input.atNumber()) {
        return separated;
      } else if (!separated && periodPlace == HeaderShape.PERIOD_BEFORE) {
        return false;
      } else if (words++ == MOST_WORDS || !word(periodPlace)) {
        return false;
      }
    }
    return false;
  }

  private boolean comma() {
    if (input.skip(',')) {
      shape.comma(1);
      return true;
    }
    boolean arabic = input.atArabicComma();
    if (arabic) {
      shape.comma(2);
      input.at += 2;
    }
    return arabic;
  }

  private boolean word(int periodPlace) {
    int start = input.at;
    skipWord();
    int to = input.at;
    if (period(start, to, periodPlace, 0) || longPeriod(start, periodPlace)) {
      return true;
    }
    input.at = to;
    return fold(start, to);
  }

  /** A day period of several words, such as {@code a. m.}; the first one has been skipped. */
  private boolean longPeriod(int start, int periodPlace) {
    for (int words = 1; words < MOST_WORDS; words++) {
      input.skipBlanks();
      if (!skipWord()) {
        return false;
      }
      if (period(start, input.at, periodPlace, 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean skipWord() {
    int start = input.at;
    while (input.at < input.end && input.atWord() && !input.atNumber()) {
      input.skipCharacter();
    }
    input.at = Math.min(input.at, input.end);
    return input.at > start;
  }

  private boolean period(int from, int to, int place, int gap) {
    DayPeriod found = period == null && to > from ? periodWords.find(input.bytes, from, to) : null;
    if (found == null) {
      return false;
    }
    period = found;
    shape.period(place, found.style(), gap);
    return true;
  }

  private boolean fold(int from, int to) {
    if (to == from || to - from > MAX_WORD) {
      return false;
    }
    int hash = 1;
    for (int i = from; i < to; i++) {
      if (input.bytes[i] == ' ') {
        return false;
      }
      hash = 31 * hash + input.bytes[i];
    }
    shape.word((hash * 0x9E3779B9) >>> 12);
    return true;
  }

  /** What stands between the last number and the terminator: nothing, a day period, or a word. */
  boolean lexTail(int from, int to) {
    int at = Utf8.skipMarks(input.bytes, from, to);
    int gap = 0;
    for (int length = Utf8.blankLength(input.bytes, at, to); length > 0; ) {
      gap = gap == 0 ? length : gap;
      at += length;
      length = Utf8.blankLength(input.bytes, at, to);
    }
    int wordFrom = Utf8.skipMarks(input.bytes, at, to);
    int wordTo = to;
    while (wordTo > wordFrom && input.bytes[wordTo - 1] == ' ') {
      wordTo--;
    }
    return wordFrom >= wordTo
        || period(wordFrom, wordTo, HeaderShape.PERIOD_AFTER, gap)
        || fold(wordFrom, wordTo);
  }
}
