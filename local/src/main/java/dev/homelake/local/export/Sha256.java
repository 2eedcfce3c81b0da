package dev.homelake.local.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** Checksums of files. Pure functions. */
final class Sha256 {

  private static final int BUFFER = 1 << 17;

  private Sha256() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The checksum of a file; {@code read} is told how many bytes went by. */
  static String of(Path file, LongConsumer read) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        digest.update(buffer, 0, length);
        read.accept(length);
      }
    }
    return hex(digest);
  }

  /**
   * A line as {@code sha256sum} writes and reads it: a name with a backslash or a line end has them
   * as escapes, and the line a backslash in front.
   */
  static String line(ExportedFile file) {
    String name = file.path().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    return (name.equals(file.path()) ? "" : "\\") + file.sha256() + "  " + name + "\n";
  }
}
