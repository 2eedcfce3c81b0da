package dev.homelake.whatsapp.body;

import java.nio.charset.StandardCharsets;

/**
 * What people send through the app's own forms: polls, places, live locations. iOS begins them with
 * a direction mark like a notice, yet a person sent them.
 */
final class AppMessages {

  private static final byte[][] PLACES = {
    bytes("https://maps.google.com/?q="),
    bytes("http://maps.google.com/?q="),
    bytes("https://maps.apple.com/?"),
    bytes("https://foursquare.com/"),
    bytes("http://foursquare.com/"),
    bytes("https://4sq.com/")
  };
  private static final int LONGEST_POLL_WORD = 60;

  private AppMessages() {}

  /** Whether the body [start, end), its first line ending at {@code lineEnd}, is one of them. */
  static boolean isOne(byte[] buffer, int start, int lineEnd, int end) {
    return isPoll(buffer, start, lineEnd, end)
        || isPlace(buffer, start, end)
        || Phrases.LIVE_LOCATION.contains(buffer, start, Phrases.withoutStop(buffer, start, end));
  }

  /** A word with a colon alone on the first line, and further down a line that ends with ")". */
  private static boolean isPoll(byte[] buffer, int start, int lineEnd, int end) {
    int to = Marks.trimEnd(buffer, start, lineEnd);
    if (to - start < 2 || to - start > LONGEST_POLL_WORD || !endsWithColon(buffer, start, to)) {
      return false;
    }
    for (int at = start; at < to; at++) {
      if (buffer[at] >= 'a' && buffer[at] <= 'z') {
        return false;
      }
    }
    int lineFrom = lineEnd + 1;
    while (lineFrom < end) {
      int next = ByteSearch.first(buffer, lineFrom, end, (byte) '\n');
      int trimmed = Marks.trimEnd(buffer, lineFrom, next);
      if (trimmed > lineFrom && closesVotes(buffer, lineFrom, trimmed)) {
        return true;
      }
      lineFrom = next + 1;
    }
    return false;
  }

  private static boolean endsWithColon(byte[] buffer, int from, int to) {
    boolean wide =
        to - from > 3
            && buffer[to - 3] == (byte) 0xEF
            && buffer[to - 2] == (byte) 0xBC
            && buffer[to - 1] == (byte) 0x9A;
    return buffer[to - 1] == ':' || wide;
  }

  private static boolean closesVotes(byte[] buffer, int from, int to) {
    boolean wide =
        to - from > 3
            && buffer[to - 3] == (byte) 0xEF
            && buffer[to - 2] == (byte) 0xBC
            && buffer[to - 1] == (byte) 0x89;
    return buffer[to - 1] == ')' || wide;
  }

  private static boolean isPlace(byte[] buffer, int start, int end) {
    for (int at = start; at < end; at++) {
      at = ByteSearch.first(buffer, at, end, (byte) '/');
      if (at + 1 < end && buffer[at + 1] == '/' && placeAround(buffer, start, at, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean placeAround(byte[] buffer, int start, int slashes, int end) {
    for (byte[] place : PLACES) {
      int from = slashes - (place[4] == 's' ? 6 : 5);
      if (from >= start && place.length <= end - from && PhraseSet.matches(place, buffer, from)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }
}
