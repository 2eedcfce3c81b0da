package dev.homelake.local.forget;

import dev.homelake.whatsapp.ExportSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash that contents are told apart by: SHA-256 in hexadecimal digits. */
final class ContentHash {

  private ContentHash() {}

  static String of(ExportSource source) throws IOException {
    try (InputStream in = source.open()) {
      return of(in);
    }
  }

  /** Of everything up to the stream's end. */
  static String of(InputStream in) throws IOException {
    DigestInputStream hashed = new DigestInputStream(in, digest());
    hashed.transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
