package dev.homelake.whatsapp.body;

/** The suffix of an edited message, such as {@code <This message was edited>}. */
final class EditMarker {

  private static final int LONGEST = 200;

  private EditMarker() {}

  /**
   * Where the suffix of the text [start, end) begins, with the blank and marks before it; {@code
   * whole}, the body's real end, if there is none. A mark before the bracket lets unknown words
   * pass, if they cannot hold a file's name.
   */
  static int find(byte[] buffer, int start, int end, int whole) {
    if (end - start < 3 || buffer[end - 1] != '>') {
      return whole;
    }
    int floor = Math.max(start, end - LONGEST);
    int open = end - 2;
    while (open > floor && buffer[open] != '<' && buffer[open] != '\n') {
      open--;
    }
    if (buffer[open] != '<') {
      return whole;
    }
    int from = Marks.skip(buffer, open + 1, end - 1);
    int to = Marks.trimEnd(buffer, from, end - 1);
    to = Phrases.withoutStop(buffer, from, to);
    int begin = Marks.trimEnd(buffer, start, open);
    boolean marked = Marks.holdAppMark(buffer, Marks.startBefore(buffer, start, open), open);
    boolean found =
        Phrases.EDITED.contains(buffer, from, to)
            || (marked && begin > start && namesNoFile(buffer, from, to));
    return found ? begin : whole;
  }

  private static boolean namesNoFile(byte[] buffer, int from, int to) {
    boolean blank = false;
    for (int at = from; at < to; at++) {
      byte b = buffer[at];
      if (b == ':' || b == '.' || b == '>' || b == (byte) 0xEF) {
        return false;
      }
      blank |= b == ' ';
    }
    return blank && !Phrases.TAG_KEYWORDS.contains(buffer, from, to);
  }
}
