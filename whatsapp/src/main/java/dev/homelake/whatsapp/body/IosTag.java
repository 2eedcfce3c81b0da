package dev.homelake.whatsapp.body;

/**
 * One attachment tag in angle brackets, in all its shapes: keyword first {@code <attached: NAME>},
 * keyword last {@code <NAME eklendi>}, and the old {@code NAME <attached>}.
 */
final class IosTag {

  private static final int LONGEST_KEYWORD = 60;
  private static final int MOST_WORDS = 5;

  private IosTag() {}

  /**
   * Tries the bracket at {@code open}; the tag ends at {@code end}, behind its last bracket. The
   * body begins at {@code bodyFrom} with its marks, at {@code start} without them.
   */
  static boolean parse(
      byte[] buffer, int bodyFrom, int start, int open, int end, MediaMatch match) {
    int from = Marks.skip(buffer, open + 1, end - 1);
    int to = Marks.trimEnd(buffer, from, end - 1);
    if (from >= to) {
      return false;
    }
    int marks = Marks.startBefore(buffer, bodyFrom, open);
    boolean markedOutside = Marks.holdAppMark(buffer, marks, open);
    boolean markedInside = Marks.holdAppMark(buffer, open + 1, from);
    int colon = colon(buffer, from, to);
    match.marker(Math.max(start, marks), end);
    if (keywordFirst(buffer, from, colon, to, Vocabulary.KNOWN, match)
        || keywordLast(buffer, from, to, match)) {
      return true;
    }
    if (Phrases.TAG_KEYWORDS.contains(buffer, from, to)) {
      return nameBefore(buffer, start, open, end, Vocabulary.KNOWN, match);
    }
    if ((markedOutside || markedInside)
        && keywordFirst(buffer, from, colon, to, Vocabulary.UNKNOWN, match)) {
      return true;
    }
    if (markedInside && colon == to && to - from <= LONGEST_KEYWORD) {
      return nameBefore(buffer, start, open, end, Vocabulary.UNKNOWN, match);
    }
    return fail(match);
  }

  private static boolean fail(MediaMatch match) {
    match.clear();
    return false;
  }

  /** {@code <attached: NAME>}; with {@code UNKNOWN} any short word will do as the keyword. */
  private static boolean keywordFirst(
      byte[] buffer, int from, int colon, int to, Vocabulary by, MediaMatch match) {
    if (colon == to) {
      return false;
    }
    int keywordTo = endWithoutBlanks(buffer, from, colon);
    int nameFrom = startWithoutBlanks(buffer, colon + (buffer[colon] == ':' ? 1 : 3), to);
    boolean keyword =
        by == Vocabulary.KNOWN
            ? Phrases.TAG_KEYWORDS.contains(buffer, from, keywordTo)
            : keywordTo > from && keywordTo - from <= LONGEST_KEYWORD;
    if (!keyword || nameFrom >= to) {
      return false;
    }
    match.attachment(nameFrom, to, by);
    return true;
  }

  /** {@code <NAME eklendi>}: the keyword is one or a few words at the end. */
  private static boolean keywordLast(byte[] buffer, int from, int to, MediaMatch match) {
    int words = 0;
    for (int at = to - 1; at > from && words < MOST_WORDS; at--) {
      if (buffer[at] != ' ') {
        continue;
      }
      words++;
      int keywordFrom = Marks.skip(buffer, at + 1, to);
      if (!Phrases.TAG_KEYWORDS.contains(buffer, keywordFrom, to)) {
        continue;
      }
      int nameTo = endWithoutBlanks(buffer, from, at);
      boolean marked = keywordFrom > at + 1;
      if (marked ? nameTo > from : FileNames.hasExtension(buffer, from, nameTo)) {
        match.attachment(from, nameTo, Vocabulary.KNOWN);
        return true;
      }
    }
    return false;
  }

  /** {@code NAME <attached>}: the name is the line's text before the bracket. */
  private static boolean nameBefore(
      byte[] buffer, int start, int open, int end, Vocabulary by, MediaMatch match) {
    int lineFrom = open;
    while (lineFrom > start && buffer[lineFrom - 1] != '\n') {
      lineFrom--;
    }
    int nameFrom = Marks.skip(buffer, lineFrom, open);
    int nameTo = endWithoutBlanks(buffer, nameFrom, open);
    if (nameFrom >= nameTo || !FileNames.hasExtension(buffer, nameFrom, nameTo)) {
      return fail(match);
    }
    match.attachment(nameFrom, nameTo, by);
    match.marker(nameFrom, end);
    return true;
  }

  /** The first colon, plain or wide, or {@code to}. */
  private static int colon(byte[] buffer, int from, int to) {
    for (int at = from; at < to; at++) {
      boolean wide =
          buffer[at] == (byte) 0xEF
              && to - at >= 3
              && buffer[at + 1] == (byte) 0xBC
              && buffer[at + 2] == (byte) 0x9A;
      if (buffer[at] == ':' || wide) {
        return at;
      }
    }
    return to;
  }

  private static int endWithoutBlanks(byte[] buffer, int from, int to) {
    int end = Marks.trimEnd(buffer, from, to);
    while (true) {
      int blank = noBreakSpaceBefore(buffer, from, end);
      if (blank == 0) {
        return end;
      }
      end = Marks.trimEnd(buffer, from, end - blank);
    }
  }

  private static int startWithoutBlanks(byte[] buffer, int from, int to) {
    int start = Marks.skip(buffer, from, to);
    while (start < to && buffer[start] == ' ') {
      start = Marks.skip(buffer, start + 1, to);
    }
    return start;
  }

  /** Length of the U+00A0 or U+202F that ends at {@code end}, or 0. French has one at the colon. */
  private static int noBreakSpaceBefore(byte[] buffer, int from, int end) {
    if (end - from >= 2 && buffer[end - 2] == (byte) 0xC2 && buffer[end - 1] == (byte) 0xA0) {
      return 2;
    }
    boolean narrow =
        end - from >= 3
            && buffer[end - 3] == (byte) 0xE2
            && buffer[end - 2] == (byte) 0x80
            && buffer[end - 1] == (byte) 0xAF;
    return narrow ? 3 : 0;
  }
}
