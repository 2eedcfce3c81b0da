package dev.homelake.local.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.edge.keys.Area;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an object goes whose name other content has: beside it, below a folder that is called by
 * its content, as {@code import} does. The name stays as it is, for chats are called by it. Pure
 * functions.
 */
final class OtherName {

  private static final int DIGITS = 16;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}.*");
  private static final Pattern BESIDE = Pattern.compile("(?s)[0-9a-f]{16}/(.+)");

  private OtherName() {}

  /** The key beside another, the same each time. */
  static String of(Found object, Area area) {
    return area.key(hash(object.eTag()).substring(0, DIGITS) + "/" + object.path(area));
  }

  /** The key that it had, if it was put beside another. */
  static Optional<String> before(Found object, Area area) {
    Matcher beside = BESIDE.matcher(object.path(area));
    return beside.matches() ? Optional.of(area.key(beside.group(1))) : Optional.empty();
  }

  private static String hash(String eTag) {
    if (HASH.matcher(eTag).matches()) {
      return eTag;
    }
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(eTag.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
