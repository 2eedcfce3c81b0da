package dev.homelake.whatsapp.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Walks over the lines of a text without making an object a line: the current line is a slice of
 * {@link #buffer()}.
 *
 * <p>Over an array nothing is copied. Over a stream the buffer slides; {@link #keep()} holds the
 * bytes from the current line on, and {@link #kept()} says where they lie now. Lines of more than
 * {@link #MAX_LINE} bytes are cut there and say so, so that memory stays bounded.
 *
 * <p>Not thread-safe.
 */
public final class LineScanner implements Closeable {

  /** The longest line that is handed out whole. */
  public static final int MAX_LINE = 1 << 20;

  private static final int INITIAL_BUFFER = 1 << 18;
  private static final int LEAST_READ = 1 << 12;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private final InputStream in;
  private final long replaced;
  private byte[] buffer;
  private int limit;
  private int position;
  private int kept = -1;
  private boolean exhausted;

  private int from;
  private int to;
  private int line;
  private boolean tooLong;
  private LineEnd before = LineEnd.NONE;
  private LineEnd end = LineEnd.NONE;

  private LineScanner(InputStream in, byte[] buffer, int position, int limit, long replaced) {
    this.in = in;
    this.replaced = replaced;
    this.buffer = buffer;
    this.position = position;
    this.limit = limit;
    this.exhausted = in == null;
  }

  /**
   * Scans {@code bytes} in place.
   *
   * @param replaced ill-formed parts that were replaced in them
   */
  static LineScanner over(byte[] bytes, long replaced) {
    return new LineScanner(null, bytes, 0, bytes.length, replaced);
  }

  /** Scans a stream of valid UTF-8; {@link #close()} closes it. */
  static LineScanner over(InputStream in) {
    return new LineScanner(in, new byte[INITIAL_BUFFER], 0, 0, 0);
  }

  /** Moves to the next line; false at the end of the text. */
  public boolean next() throws IOException {
    before = end;
    from = position;
    int feed = indexOfLineFeed(position);
    while (feed < 0 && !exhausted && limit - from <= MAX_LINE + 1) {
      int scanned = limit - from;
      fill();
      feed = indexOfLineFeed(from + scanned);
    }
    if (feed < 0 && limit == from) {
      return false;
    }
    line++;
    tooLong = false;
    if (feed < 0 && !exhausted) {
      cutLongLine();
    } else {
      finish(feed);
    }
    return true;
  }

  private void finish(int feed) {
    if (feed < 0) {
      to = limit;
      position = limit;
      end = LineEnd.NONE;
    } else {
      position = feed + 1;
      boolean carriageReturn = feed > from && buffer[feed - 1] == '\r';
      to = carriageReturn ? feed - 1 : feed;
      end = carriageReturn ? LineEnd.CRLF : LineEnd.LF;
    }
    if (to - from > MAX_LINE) {
      to = from + MAX_LINE;
      tooLong = true;
    }
  }

  /** Only over streams: drops the rest of the line, reading into the space behind its beginning. */
  private void cutLongLine() throws IOException {
    to = from + MAX_LINE;
    tooLong = true;
    end = LineEnd.NONE;
    while (true) {
      byte last = buffer[limit - 1];
      limit = to;
      position = to;
      fill();
      if (limit == to) {
        return;
      }
      // fill() may have moved the line; to and position have moved with it.
      int feed = indexOfLineFeed(to);
      if (feed >= 0) {
        byte previous = feed > to ? buffer[feed - 1] : last;
        end = previous == '\r' ? LineEnd.CRLF : LineEnd.LF;
        position = feed + 1;
        return;
      }
    }
  }

  private int indexOfLineFeed(int start) {
    byte[] bytes = buffer;
    int i = start;
    for (int last = limit - Long.BYTES; i <= last; i += Long.BYTES) {
      long differs = (long) LONGS.get(bytes, i) ^ LINE_FEEDS;
      long hits = (differs - ONES) & ~differs & HIGHS;
      if (hits != 0) {
        return i + (Long.numberOfTrailingZeros(hits) >>> 3);
      }
    }
    for (; i < limit; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /**
   * Reads more behind {@link #limit}, after moving what is needed to the front if room is short.
   */
  private void fill() throws IOException {
    if (buffer.length - limit < LEAST_READ) {
      makeRoom();
    }
    int count = in.read(buffer, limit, buffer.length - limit);
    if (count < 0) {
      exhausted = true;
    } else {
      limit += count;
    }
  }

  private void makeRoom() {
    int needed = kept >= 0 ? kept : from;
    byte[] target = needed > buffer.length / 2 ? buffer : new byte[buffer.length * 2];
    System.arraycopy(buffer, needed, target, 0, limit - needed);
    buffer = target;
    from -= needed;
    to -= needed;
    position -= needed;
    limit -= needed;
    kept = kept >= 0 ? 0 : -1;
  }

  /** Holds the bytes from the current line on until the next call of this method. */
  public void keep() {
    kept = from;
  }

  /** Where the line at which {@link #keep()} was called begins in {@link #buffer()} now. */
  public int kept() {
    return kept;
  }

  /** Lets go of what {@link #keep()} held. */
  public void release() {
    kept = -1;
  }

  /** The bytes; another array may take its place with each {@link #next()}. */
  public byte[] buffer() {
    return buffer;
  }

  /** Where the current line begins. */
  public int from() {
    return from;
  }

  /** Where the current line ends, without its line end. */
  public int to() {
    return to;
  }

  /** Number of the current line, from 1. */
  public int line() {
    return line;
  }

  /** Whether the current line was cut at {@link #MAX_LINE}. */
  public boolean tooLong() {
    return tooLong;
  }

  /** Ill-formed parts of the text read so far in whose place U+FFFD stands. */
  public long replaced() {
    return in instanceof CleanUtf8Stream clean ? clean.replaced() : replaced;
  }

  /** What stands in front of the current line. */
  public LineEnd before() {
    return before;
  }

  /** What stands behind the current line. */
  public LineEnd end() {
    return end;
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
    }
  }
}
