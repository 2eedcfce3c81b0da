package dev.homelake.local.s3;

/**
 * Which keys a store of files takes. One with a way around in it would be another object's: the
 * file system understands {@code a/../b} as {@code b}, and permissions, locks and events would all
 * speak of the wrong one. Pure functions.
 */
final class PlainKeys {

  private PlainKeys() {}

  /** Whether the key names one file below the bucket, or a folder, and in one way only. */
  static boolean isPlain(String key) {
    return !key.isEmpty() && !key.equals("/") && hasPlainParts(key);
  }

  /** Whether keys may begin so. */
  static boolean isPlainPrefix(String prefix) {
    return prefix.isEmpty() || hasPlainParts(prefix);
  }

  private static boolean hasPlainParts(String text) {
    String[] parts = text.split("/", -1);
    for (int at = 0; at < parts.length; at++) {
      String part = parts[at];
      boolean endsWithSlash = part.isEmpty() && at > 0 && at == parts.length - 1;
      if ((part.isEmpty() && !endsWithSlash)
          || part.equals(".")
          || part.equals("..")
          || part.indexOf('\0') >= 0) {
        return false;
      }
    }
    return true;
  }
}
