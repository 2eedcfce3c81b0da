package dev.homelake.whatsapp.body;

/**
 * Media as iOS prints it at the end of a line: {@code <attached: NAME>} with a direction mark
 * before or behind the bracket, or a placeholder such as {@code image omitted} behind such a mark.
 */
final class IosMedia {

  private static final int LONGEST_TAG = 1024;
  private static final int LONGEST_PLACEHOLDER = 160;
  private static final int MOST_BRACKETS = 4;

  private IosMedia() {}

  /**
   * Looks for a tag or placeholder that ends at {@code end}.
   *
   * @param from where the body begins, with its marks
   * @param start where it begins without them
   * @param end where the line to look at ends, without marks and blanks
   */
  static boolean find(byte[] buffer, int from, int start, int end, MediaMatch match) {
    return findTag(buffer, from, start, end, match)
        || findPlaceholder(buffer, from, start, end, match);
  }

  /** Looks for a tag alone. */
  static boolean findTag(byte[] buffer, int from, int start, int end, MediaMatch match) {
    if (end - start < 3 || buffer[end - 1] != '>') {
      return false;
    }
    int floor = Math.max(start, end - LONGEST_TAG);
    int brackets = 0;
    for (int at = end - 2; at >= floor && buffer[at] != '\n' && brackets < MOST_BRACKETS; at--) {
      if (buffer[at] == '<') {
        brackets++;
        if (IosTag.parse(buffer, from, start, at, end, match)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean findPlaceholder(
      byte[] buffer, int from, int start, int end, MediaMatch match) {
    int mark = ByteSearch.lastAppMark(buffer, Math.max(from, end - LONGEST_PLACEHOLDER), end);
    if (mark < 0) {
      return false;
    }
    int phraseFrom = Marks.skip(buffer, mark, end);
    int phraseTo = Phrases.withoutStop(buffer, phraseFrom, end);
    if (!Phrases.OMITTED.contains(buffer, phraseFrom, phraseTo)) {
      return false;
    }
    match.placeholder(
        Math.max(start, Marks.startBefore(buffer, from, phraseFrom)), end, Vocabulary.KNOWN);
    return true;
  }

  /** Whether [start, end) is a placeholder whose mark is lost. */
  static boolean isBarePlaceholder(byte[] buffer, int start, int end) {
    return Phrases.OMITTED.contains(buffer, start, Phrases.withoutStop(buffer, start, end));
  }
}
