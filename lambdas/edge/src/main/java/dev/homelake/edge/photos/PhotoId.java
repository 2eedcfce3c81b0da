package dev.homelake.edge.photos;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Which photo. Made from the key under which the photo was uploaded, so that every event about a
 * key, repeated or concurrent, speaks of one and the same photo.
 *
 * @param value shown as the usual 36 characters
 */
public record PhotoId(UUID value) {

  /** Refuses null. */
  public PhotoId {
    requireNonNull(value, "value is null");
  }

  /** The id of the photo that was uploaded as {@code key}; the same for the same key, always. */
  public static PhotoId ofSourceKey(String key) {
    ByteBuffer hash = ByteBuffer.wrap(sha256(key.getBytes(StandardCharsets.UTF_8)));
    // Version 8: a UUID by a rule of one's own.
    long high = (hash.getLong() & ~0xF000L) | 0x8000L;
    long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new PhotoId(new UUID(high, low));
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if that is no id
   */
  public static PhotoId parse(String text) {
    UUID value = UUID.fromString(text);
    if (!value.toString().equals(text)) {
      throw new IllegalArgumentException("not the id of a photo");
    }
    return new PhotoId(value);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
