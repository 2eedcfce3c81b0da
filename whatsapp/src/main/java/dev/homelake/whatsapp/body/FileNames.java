package dev.homelake.whatsapp.body;

/** Tells file names from sentences. */
final class FileNames {

  private static final int LONGEST_EXTENSION = 8;

  private FileNames() {}

  /** Whether [from, to) ends like a file name or is one word. */
  static boolean plausible(byte[] buffer, int from, int to) {
    if (from >= to) {
      return false;
    }
    return hasExtension(buffer, from, to) || ByteSearch.first(buffer, from, to, (byte) ' ') == to;
  }

  /** Whether [from, to) ends with a dot and at most eight letters or digits. */
  static boolean hasExtension(byte[] buffer, int from, int to) {
    for (int at = to - 1; at > from && at >= to - 1 - LONGEST_EXTENSION; at--) {
      if (buffer[at] == '.') {
        return true;
      }
      if (!isLetterOrDigit(buffer[at])) {
        return false;
      }
    }
    return false;
  }

  /** Whether [from, to) is a name such as {@code IMG-20240312-WA0001.jpg}, which the app gives. */
  static boolean givenByAndroid(byte[] buffer, int from, int to) {
    int dot = to - 1;
    while (dot > from && buffer[dot] != '.') {
      dot--;
    }
    int digits = dot;
    while (digits > from && isDigit(buffer[digits - 1])) {
      digits--;
    }
    return dot - digits >= 4
        && digits - from >= 12
        && buffer[digits - 1] == 'A'
        && buffer[digits - 2] == 'W'
        && buffer[digits - 3] == '-'
        && isDigit(buffer[digits - 4]);
  }

  private static boolean isLetterOrDigit(byte b) {
    return isDigit(b) || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
