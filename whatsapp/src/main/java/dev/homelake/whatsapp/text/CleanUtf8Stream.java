package dev.homelake.whatsapp.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Passes well-formed UTF-8 on and puts U+FFFD in the place of each ill-formed part. NUL bytes at
 * the very end (padding) are left out; others pass.
 */
final class CleanUtf8Stream extends InputStream {

  private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

  private final InputStream in;
  private final byte[] chunk = new byte[1 << 16];
  private int position;
  private int limit;
  private boolean exhausted;
  private long heldNuls;
  private long replaced;

  /** One character that waits to be handed out, possibly in pieces. */
  private byte[] pending = new byte[0];

  CleanUtf8Stream(InputStream in) {
    this.in = in;
  }

  /** Ill-formed parts met so far. */
  long replaced() {
    return replaced;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (true) {
      if (position == limit && pending.length == 0 && !refill()) {
        return -1;
      }
      int count =
          pending.length > 0 ? givePending(target, offset, length) : give(target, offset, length);
      if (count > 0) {
        return count;
      }
    }
  }

  private int givePending(byte[] target, int offset, int length) {
    int count = Math.min(length, pending.length);
    System.arraycopy(pending, 0, target, offset, count);
    pending = Arrays.copyOfRange(pending, count, pending.length);
    return count;
  }

  private int give(byte[] target, int offset, int length) throws IOException {
    if (chunk[position] == 0) {
      holdNuls();
      return 0;
    }
    if (heldNuls > 0) {
      int count = (int) Math.min(length, heldNuls);
      Arrays.fill(target, offset, offset + count, (byte) 0);
      heldNuls -= count;
      return count;
    }
    int end = Utf8.wellFormedUntil(chunk, position, Math.min(limit, position + length));
    // Zeros at the end of this piece may be padding: they wait for what follows them.
    while (end > position && chunk[end - 1] == 0) {
      end--;
    }
    if (end == position) {
      takeOneCharacter();
      return 0;
    }
    int count = end - position;
    System.arraycopy(chunk, position, target, offset, count);
    position = end;
    return count;
  }

  private void holdNuls() {
    while (position < limit && chunk[position] == 0) {
      position++;
      heldNuls++;
    }
  }

  /**
   * What stands at the position is ill-formed, cut by the chunk's end, or longer than was asked.
   */
  private void takeOneCharacter() throws IOException {
    int length = Utf8.wellFormedLength(chunk, position, limit);
    if (length > 0) {
      pending = Arrays.copyOfRange(chunk, position, position + length);
      position += length;
    } else if (length == 0 && !exhausted) {
      System.arraycopy(chunk, position, chunk, 0, limit - position);
      limit -= position;
      position = 0;
      readMore();
    } else {
      pending = REPLACEMENT;
      replaced++;
      position = length == 0 ? limit : position - length;
    }
  }

  private boolean refill() throws IOException {
    position = 0;
    limit = 0;
    while (limit == 0 && !exhausted) {
      readMore();
    }
    return limit > 0;
  }

  private void readMore() throws IOException {
    int count = in.read(chunk, limit, chunk.length - limit);
    if (count < 0) {
      exhausted = true;
    } else {
      limit += count;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
