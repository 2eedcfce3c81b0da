package dev.homelake.whatsapp.body;

/** Finds out whether a file's media phrases are in a known language. */
public final class MediaPhrases {

  private MediaPhrases() {}

  /**
   * Whether the body [from, to) is or ends with a known, localised media phrase of any platform. A
   * file with one such body has {@link Vocabulary#KNOWN}.
   *
   * <p>Worth calling for bodies that begin with {@code <} or a direction mark, or whose first line
   * ends with a closing bracket; all others are not looked at by the language-free rules either.
   *
   * @param buffer bytes; [from, to) is valid UTF-8 with lines joined by LF
   * @param from where the body begins, with its direction marks
   * @param to where it ends; the first line alone is enough
   */
  public static boolean isKnownMediaPhrase(byte[] buffer, int from, int to) {
    int start = Marks.skip(buffer, from, to);
    int end = Marks.trimEnd(buffer, start, to);
    if (start == end) {
      return false;
    }
    int line = ByteSearch.first(buffer, start, end, (byte) '\n');
    int lineEnd = Marks.trimEnd(buffer, start, line);
    MediaMatch match = new MediaMatch();
    match.clear();
    return (ends(buffer, from, start, lineEnd, match) && match.known)
        || (lineEnd < end && IosMedia.find(buffer, from, start, end, match) && match.known);
  }

  private static boolean ends(byte[] buffer, int from, int start, int lineEnd, MediaMatch match) {
    return lineEnd > start
        && (AndroidMedia.find(buffer, start, lineEnd, Vocabulary.KNOWN, match)
            || IosMedia.find(buffer, from, start, lineEnd, match));
  }
}
