package dev.homelake.whatsapp;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * A cursor over an export's rows. It hands out slices of its own buffer, so a caller that needs
 * speed creates no object a row; {@link #message()} makes one for everybody else.
 *
 * <p>What the accessors return holds until the following call of {@link #next()}. Not thread-safe.
 */
public final class MessageReader implements Closeable {

  /** Moves to the next row; false when there is none. */
  public boolean next() throws IOException {
    throw new UnsupportedOperationException("not built yet");
  }

  /** Number of the row's first line, from 1. */
  public int line() {
    throw new UnsupportedOperationException("not built yet");
  }

  /** Number of the row's last line. */
  public int lastLine() {
    throw new UnsupportedOperationException("not built yet");
  }

  /** The row's date as printed, in days since 1970-01-01. */
  public int epochDay() {
    throw new UnsupportedOperationException("not built yet");
  }

  /** The row's wall time as printed, in seconds since midnight. */
  public int secondOfDay() {
    throw new UnsupportedOperationException("not built yet");
  }

  /** Index into {@link #senders()}, or -1 where the line prints no sender. */
  public int sender() {
    throw new UnsupportedOperationException("not built yet");
  }

  /**
   * Senders met so far, in order of appearance, as printed but without invisible direction marks
   * and with plain spaces. The list grows while rows are read; do not change it.
   */
  public List<String> senders() {
    throw new UnsupportedOperationException("not built yet");
  }

  /** The buffer that holds {@link #bodyFrom() body} and {@link #attachmentFrom() attachment}. */
  public byte[] buffer() {
    throw new UnsupportedOperationException("not built yet");
  }

  /** Where the body begins in {@link #buffer()}. It is valid UTF-8, its lines joined with LF. */
  public int bodyFrom() {
    throw new UnsupportedOperationException("not built yet");
  }

  /** Where the body ends, exclusive. */
  public int bodyTo() {
    throw new UnsupportedOperationException("not built yet");
  }

  /** What the row is. */
  public MessageKind kind() {
    throw new UnsupportedOperationException("not built yet");
  }

  /** Where the attachment's file name begins in {@link #buffer()}, or -1 if there is none. */
  public int attachmentFrom() {
    throw new UnsupportedOperationException("not built yet");
  }

  /** Where the attachment's file name ends, exclusive. */
  public int attachmentTo() {
    throw new UnsupportedOperationException("not built yet");
  }

  /**
   * Where the media marker begins: an attachment's name with its phrase, or the placeholder of
   * media left out. Two exports of one chat may differ there though the row is the same. -1 if
   * there is none.
   */
  public int mediaMarkerFrom() {
    throw new UnsupportedOperationException("not built yet");
  }

  /** Where the media marker ends, exclusive. */
  public int mediaMarkerTo() {
    throw new UnsupportedOperationException("not built yet");
  }

  /** Where the "message was edited" suffix begins; equal to {@link #bodyTo()} if there is none. */
  public int editMarkerFrom() {
    throw new UnsupportedOperationException("not built yet");
  }

  /** The row as an object of its own. */
  public ChatMessage message() {
    throw new UnsupportedOperationException("not built yet");
  }

  /** How the lines read so far were used; of the whole file once {@link #next()} was false. */
  public LineCounts lines() {
    throw new UnsupportedOperationException("not built yet");
  }

  /** The first lines that belong to no row, at most 20. */
  public List<RejectedLine> rejectedLines() {
    throw new UnsupportedOperationException("not built yet");
  }

  @Override
  public void close() throws IOException {}
}
