package dev.homelake.edge.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What stands for an object's key where its names must not be read. Pure function. */
public final class KeyHash {

  private static final int BYTES = 8;

  private KeyHash() {}

  /** The first 16 hexadecimal digits of the key's SHA-256. */
  public static String of(String key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
