package dev.homelake.whatsapp.bounded;

import dev.homelake.whatsapp.ExportSource;
import java.io.InputStream;
import java.util.Objects;

/**
 * A source that makes its bytes up while it is read.
 *
 * @param name the file's name
 * @param pieces how many pieces it has
 * @param piece makes one, given its number
 */
record EndlessSource(String name, long pieces, Piece piece) implements ExportSource {

  /** One piece of a file. */
  @FunctionalInterface
  interface Piece {

    byte[] of(long number);
  }

  @Override
  public InputStream open() {
    return new PieceStream();
  }

  private final class PieceStream extends InputStream {

    private long next;
    private byte[] current = {};
    private int position;

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      Objects.checkFromIndexSize(offset, length, target.length);
      int filled = 0;
      while (filled < length) {
        if (position == current.length && !advance()) {
          break;
        }
        int count = Math.min(length - filled, current.length - position);
        System.arraycopy(current, position, target, offset + filled, count);
        position += count;
        filled += count;
      }
      return filled == 0 && length > 0 ? -1 : filled;
    }

    private boolean advance() {
      if (next == pieces) {
        return false;
      }
      current = piece.of(next++);
      position = 0;
      return true;
    }
  }
}
