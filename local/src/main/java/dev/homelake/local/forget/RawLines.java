package dev.homelake.local.forget;

import dev.homelake.whatsapp.ExportFormat.Encoding;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The lines of a text as the bytes that they are, line ends and all. A line ends behind its line
 * feed, as the parser counts lines. For one thread.
 */
final class RawLines implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final Encoding encoding;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private long line;

  RawLines(InputStream in, Encoding encoding) throws IOException {
    this.in = in;
    this.encoding = encoding;
    fill();
  }

  private boolean fill() throws IOException {
    position = 0;
    // Whole units only: the buffer holds an even number of bytes.
    limit = in.readNBytes(buffer, 0, buffer.length);
    return limit > 0;
  }

  /** Passes the mark at the very beginning that tells the encoding, if there is one. */
  void mark(OutputStream out) throws IOException {
    int length =
        switch (encoding) {
          case UTF_8 -> 0;
          case UTF_8_WITH_BOM -> startsWith(0xEF, 0xBB, 0xBF);
          case UTF_16LE -> startsWith(0xFF, 0xFE);
          case UTF_16BE -> startsWith(0xFE, 0xFF);
        };
    out.write(buffer, 0, length);
    position = length;
  }

  private int startsWith(int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= limit || (buffer[i] & 0xFF) != mark[i]) {
        return 0;
      }
    }
    return mark.length;
  }

  /** Passes the lines up to and with this one, from 1. */
  void passTo(long last, OutputStream out) throws IOException {
    while (line < last && (position < limit || fill())) {
      int from = position;
      while (position < limit && line < last) {
        line += isLineFeed() ? 1 : 0;
        position += unit();
      }
      position = Math.min(position, limit);
      out.write(buffer, from, position - from);
    }
  }

  /** Passes all that is left. */
  void rest(OutputStream out) throws IOException {
    passTo(Long.MAX_VALUE, out);
  }

  private boolean isLineFeed() {
    return switch (encoding) {
      case UTF_8, UTF_8_WITH_BOM -> buffer[position] == '\n';
      case UTF_16LE -> isUnit('\n', 0);
      case UTF_16BE -> isUnit(0, '\n');
    };
  }

  private boolean isUnit(int first, int second) {
    return position + 1 < limit && buffer[position] == first && buffer[position + 1] == second;
  }

  private int unit() {
    return switch (encoding) {
      case UTF_8, UTF_8_WITH_BOM -> 1;
      case UTF_16LE, UTF_16BE -> 2;
    };
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
