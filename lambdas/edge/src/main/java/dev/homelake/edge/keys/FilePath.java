package dev.homelake.edge.keys;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Rules for the parts of keys that are made of names people chose. Pure functions. */
public final class FilePath {

  /** What file systems allow for one part, in bytes of UTF-8. */
  public static final int LONGEST_PART = 255;

  private FilePath() {}

  /** Whether a path can be a file's, here and on a disk. */
  static boolean isUsable(String path) {
    if (path.isEmpty() || path.chars().anyMatch(Character::isISOControl)) {
      return false;
    }
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return true;
  }

  /**
   * Any text as one part of a path: composed (NFC), slashes of either kind and control characters
   * replaced by an underscore, no dot or blank at the start, no blank at the end, at most so many
   * bytes of UTF-8, never empty.
   */
  public static String part(String text, int mostBytes) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder safe = new StringBuilder();
    int bytes = 0;
    for (int at = 0; at < composed.length(); ) {
      int point = composed.codePointAt(at);
      at += Character.charCount(point);
      int kept = safe(point);
      if (safe.isEmpty() && (kept == '.' || kept == ' ')) {
        kept = '_';
      }
      String character = Character.toString(kept);
      bytes += character.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > mostBytes) {
        break;
      }
      safe.append(character);
    }
    String part = safe.toString().stripTrailing();
    return part.isEmpty() ? "_" : part;
  }

  private static int safe(int point) {
    boolean loneSurrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return point == '/' || point == '\\' || Character.isISOControl(point) || loneSurrogate
        ? '_'
        : point;
  }
}
