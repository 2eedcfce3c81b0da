package dev.homelake.edge.keys;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * File names that carry a hash of the content, {@code NAME--HASH.txt}, so that different files of
 * one name live beside each other and the same file is the same object. Whoever reads or writes
 * such names asks here; the web app has the same rule. Pure functions.
 */
public final class HashedName {

  /** How many hexadecimal digits of the hash the name carries. */
  public static final int DIGITS = 16;

  private static final String MARK = "--";
  private static final Pattern HASHED =
      Pattern.compile("(?s)(?<stem>.*)--(?<hash>[0-9a-f]{16})(?<ending>\\.[^./]*)?");

  private HashedName() {}

  /**
   * The name with the hash in front of its extension. A long name loses characters in front of the
   * hash, so that all of it fits into one part of a path.
   *
   * @param stem the name without its extension, any text
   * @param hash hexadecimal, at least {@link #DIGITS} digits; the first ones are used
   * @param extension without the dot
   */
  public static String of(String stem, String hash, String extension) {
    String tail = MARK + hash.substring(0, DIGITS) + "." + extension;
    int room = FilePath.LONGEST_PART - tail.getBytes(StandardCharsets.UTF_8).length;
    return FilePath.part(stem, room) + tail;
  }

  /** The name as it was before it got its hash; the name itself if it has none. */
  public static String original(String name) {
    Matcher hashed = HASHED.matcher(name);
    if (!hashed.matches()) {
      return name;
    }
    String ending = hashed.group("ending");
    return hashed.group("stem") + (ending == null ? "" : ending);
  }

  /**
   * The digits that a name carries, if it does.
   *
   * @param name a name, or a key that ends with one
   */
  public static Optional<String> hash(String name) {
    Matcher hashed = HASHED.matcher(name);
    return hashed.matches() ? Optional.of(hashed.group("hash")) : Optional.empty();
  }
}
