package dev.homelake.local.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.edge.keys.FilePath;

/** Which keys of S3 a lake in a folder can hold, where objects are files. Pure functions. */
final class FileNames {

  /** What the server puts behind the name of a file that is not whole yet. */
  private static final int RANDOM = 37;

  private FileNames() {}

  static boolean fit(String key) {
    for (String part : key.split("/", -1)) {
      boolean isName =
          !part.isEmpty() && !part.equals(".") && !part.equals("..") && part.indexOf('\0') < 0;
      if (!isName || bytes(part) > FilePath.LONGEST_PART) {
        return false;
      }
    }
    return bytes(key.substring(key.lastIndexOf('/') + 1)) <= FilePath.LONGEST_PART - RANDOM;
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
