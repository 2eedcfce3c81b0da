package dev.homelake.edge.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Turns a place in a list into an opaque text and back. The text belongs to one list: read for
 * another one, or damaged, it is none. It is no secret and no proof of anything; what it says must
 * be checked like all input.
 */
public final class Cursors {

  /** No cursor is longer; a longer text is none. */
  public static final int LONGEST = 2000;

  private static final int CHECK = 6;

  private final byte[] list;

  /**
   * The cursors of one list.
   *
   * @param list everything that decides what stands in the list and in which order
   */
  public Cursors(String... list) {
    this.list = joined(List.of(list));
  }

  /** The text for a place. */
  public String write(String... place) {
    byte[] bytes = joined(List.of(place));
    byte[] cursor = ByteBuffer.allocate(CHECK + bytes.length).put(check(bytes)).put(bytes).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  /** The place, if this is a text that {@link #write} made for this list. */
  public Optional<List<String>> read(String cursor) {
    if (cursor.length() > LONGEST || !cursor.matches("[A-Za-z0-9_-]+")) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length < CHECK) {
        return Optional.empty();
      }
      byte[] place = Arrays.copyOfRange(bytes, CHECK, bytes.length);
      return Arrays.equals(check(place), 0, CHECK, bytes, 0, CHECK)
          ? Optional.of(parts(place))
          : Optional.empty();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private byte[] check(byte[] place) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(list);
      digest.update((byte) 1);
      return Arrays.copyOf(digest.digest(place), CHECK);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Parts are told apart by a character that no part holds. */
  private static byte[] joined(List<String> parts) {
    for (String part : parts) {
      if (part.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("a part of a cursor holds a NUL");
      }
    }
    return String.join("\0", parts).getBytes(UTF_8);
  }

  private static List<String> parts(byte[] bytes) throws CharacterCodingException {
    String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return new ArrayList<>(List.of(text.split("\0", -1)));
  }
}
