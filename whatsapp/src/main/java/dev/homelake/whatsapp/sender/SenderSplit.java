package dev.homelake.whatsapp.sender;

/** Where a printed sender ends: at the first colon with a space, or a colon at the line's end. */
public final class SenderSplit {

  /** Longer "names" are text that the app wrote with a colon in it. */
  static final int MAX_CHARACTERS = 60;

  private SenderSplit() {}

  /** The offset of the colon behind the sender in the header line [from, to), or -1 for none. */
  public static int colon(byte[] line, int from, int to) {
    int characters = 0;
    for (int i = from; i < to; i++) {
      byte b = line[i];
      if (b == ':' && (i + 1 == to || line[i + 1] == ' ')) {
        return i;
      }
      // Continuation bytes of UTF-8 start no character.
      if ((b & 0xC0) != 0x80 && ++characters > MAX_CHARACTERS) {
        return -1;
      }
    }
    return -1;
  }

  /** Where the text begins behind the colon at {@code colon}. */
  public static int bodyFrom(int colon, int to) {
    return Math.min(colon + 2, to);
  }
}
