package dev.homelake.local.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** SHA-256, which contents are told apart by. Pure functions. */
public final class Sha256 {

  private static final int BUFFER = 1 << 17;

  private Sha256() {}

  /** Begins one. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Ends one, in hexadecimal digits. */
  public static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Of a file, in hexadecimal digits; {@code read} is told how many bytes went by. */
  public static String of(Path file, LongConsumer read) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in, read);
    }
  }

  /** Of everything up to the stream's end, in hexadecimal digits. */
  public static String of(InputStream in) throws IOException {
    return of(in, bytes -> {});
  }

  private static String of(InputStream in, LongConsumer read) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER];
    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      digest.update(buffer, 0, length);
      read.accept(length);
    }
    return hex(digest);
  }
}
