package dev.homelake.whatsapp.body;

/**
 * Media as Android prints it on a body's first line: {@code IMG-20240312-WA0001.jpg (file
 * attached)} or {@code <Media omitted>}.
 */
final class AndroidMedia {

  private static final int LONGEST_PHRASE = 160;
  private static final int SHORTEST_UNKNOWN = 5;
  private static final int LONGEST_UNKNOWN = 60;

  private AndroidMedia() {}

  /** Looks at the line [from, to), which has no marks or blanks at its ends. */
  static boolean find(byte[] buffer, int from, int to, Vocabulary vocabulary, MediaMatch match) {
    byte last = buffer[to - 1];
    if (last == ')') {
      return attached(buffer, from, to, to - 1, vocabulary, match);
    }
    if (last == '>') {
      return buffer[from] == '<' && placeholder(buffer, from, to, vocabulary, match);
    }
    return endsWithWideBracket(buffer, from, to)
        && attached(buffer, from, to, to - 3, vocabulary, match);
  }

  private static boolean placeholder(
      byte[] buffer, int from, int to, Vocabulary vocabulary, MediaMatch match) {
    int textFrom = Marks.skip(buffer, from + 1, to - 1);
    int textTo = Marks.trimEnd(buffer, textFrom, to - 1);
    textTo = Phrases.withoutStop(buffer, textFrom, textTo);
    if (Phrases.PLACEHOLDERS.contains(buffer, textFrom, textTo)) {
      match.placeholder(from, to, Vocabulary.KNOWN);
      return true;
    }
    if (vocabulary == Vocabulary.UNKNOWN && looksLikePlaceholder(buffer, textFrom, textTo)) {
      match.placeholder(from, to, Vocabulary.UNKNOWN);
      return true;
    }
    return false;
  }

  private static boolean looksLikePlaceholder(byte[] buffer, int from, int to) {
    int characters = 0;
    boolean blankOrForeign = false;
    for (int at = from; at < to; at++) {
      byte b = buffer[at];
      if (b == '<' || b == '>') {
        return false;
      }
      blankOrForeign |= b == ' ' || b < 0;
      characters += (b & 0xC0) == 0x80 ? 0 : 1;
    }
    return blankOrForeign && characters >= SHORTEST_UNKNOWN && characters <= LONGEST_UNKNOWN;
  }

  private static boolean attached(
      byte[] buffer, int from, int to, int phraseEnd, Vocabulary vocabulary, MediaMatch match) {
    int floor = Math.max(from, phraseEnd - LONGEST_PHRASE);
    int open = phraseEnd - 1;
    while (open > floor && buffer[open] != '(' && !isWideBracket(buffer, open, 0x88)) {
      open--;
    }
    if (open <= floor) {
      return false;
    }
    int phraseFrom = Marks.skip(buffer, open + (buffer[open] == '(' ? 1 : 3), phraseEnd);
    int phraseTo = Marks.trimEnd(buffer, phraseFrom, phraseEnd);
    phraseTo = Phrases.withoutStop(buffer, phraseFrom, phraseTo);
    int nameTo = endOfName(buffer, from, open);
    Vocabulary by =
        Phrases.ATTACHED.contains(buffer, phraseFrom, phraseTo)
            ? Vocabulary.KNOWN
            : Vocabulary.UNKNOWN;
    boolean found =
        by == Vocabulary.KNOWN
            ? FileNames.plausible(buffer, from, nameTo)
            : vocabulary == Vocabulary.UNKNOWN && FileNames.givenByAndroid(buffer, from, nameTo);
    if (found) {
      match.attachment(from, nameTo, by);
      match.marker(from, to);
    }
    return found;
  }

  private static int endOfName(byte[] buffer, int from, int open) {
    int end = Marks.trimEnd(buffer, from, open);
    boolean noBreakSpace =
        end - from >= 2 && buffer[end - 2] == (byte) 0xC2 && buffer[end - 1] == (byte) 0xA0;
    return noBreakSpace ? end - 2 : end;
  }

  private static boolean endsWithWideBracket(byte[] buffer, int from, int to) {
    return to - from > 3 && isWideBracket(buffer, to - 3, 0x89);
  }

  /** U+FF08 or U+FF09, the round brackets of Chinese type, by their third byte. */
  private static boolean isWideBracket(byte[] buffer, int at, int third) {
    return buffer[at] == (byte) 0xEF
        && at + 2 < buffer.length
        && buffer[at + 1] == (byte) 0xBC
        && buffer[at + 2] == (byte) third;
  }
}
