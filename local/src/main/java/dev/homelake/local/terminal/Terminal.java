package dev.homelake.local.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The two outputs of the program.
 *
 * <p>Results go to the first in UTF-8, everything about the way there to the second. Whatever a
 * line holds, it cannot steer a terminal: only the colours of {@link Paint} pass. A write that
 * fails throws {@link OutputClosed}. Results are buffered: {@link #flush} before the program ends.
 * Not thread-safe, except for {@link #status()}.
 */
public final class Terminal {

  static final int USUAL_COLUMNS = 80;

  /** Who reads the results. */
  public enum Reader {
    /** Somebody in front of a window. */
    PERSON,
    /** Whatever is behind a pipe, or a file. */
    PROGRAM
  }

  /**
   * What the outputs are connected to.
   *
   * @param out how to decorate results
   * @param err how to decorate the rest
   * @param columns the width of the window; 0 where it is not known
   * @param statusLine whether a status line may be drawn
   * @param reader who reads the results
   */
  public record Traits(
      Paint out, Paint err, int columns, StatusLine.Mode statusLine, Reader reader) {

    public Traits {
      requireNonNull(out, "out is null");
      requireNonNull(err, "err is null");
      requireNonNull(statusLine, "statusLine is null");
      requireNonNull(reader, "reader is null");
    }

    /** Where results have colours, they are for a person. */
    public Traits(Paint out, Paint err, int columns, StatusLine.Mode statusLine) {
      this(
          out,
          err,
          columns,
          statusLine,
          out.colours() == Paint.Colours.ON ? Reader.PERSON : Reader.PROGRAM);
    }

    /** What a pipe or file gets: no colour, no status line, 80 columns. */
    public static Traits plain() {
      Paint paint = new Paint(Paint.Colours.OFF, Characters.UNICODE);
      return new Traits(paint, paint, USUAL_COLUMNS, StatusLine.Mode.OFF);
    }
  }

  private final ResultStream out;
  private final OutputStream err;
  private final Traits traits;
  private final StatusLine status;

  public Terminal(OutputStream out, OutputStream err, Traits traits) {
    this.out =
        new ResultStream(new BufferedOutputStream(requireNonNull(out, "out is null"), 1 << 16));
    this.err = requireNonNull(err, "err is null");
    this.traits = requireNonNull(traits, "traits is null");
    this.status = new StatusLine(err, traits);
  }

  /** How to decorate results. */
  public Paint paint() {
    return traits.out();
  }

  /** How to decorate what goes to the second output. */
  public Paint errorPaint() {
    return traits.err();
  }

  /** The width of the window, at most 100: longer lines are hard to read. */
  public int columns() {
    int known = traits.columns() > 0 ? traits.columns() : USUAL_COLUMNS;
    return Math.max(40, Math.min(100, known));
  }

  /** The width of the window as it is, for what is no prose. */
  public int windowColumns() {
    return Math.max(40, traits.columns() > 0 ? traits.columns() : USUAL_COLUMNS);
  }

  /** Who reads the results. */
  public Reader reader() {
    return traits.reader();
  }

  /** The line that tells what is being done right now. */
  public StatusLine status() {
    return status;
  }

  /** The stream for results, for bulk data. */
  public OutputStream results() {
    return out;
  }

  /** Writes a line of the result for people. */
  public void line(String text) {
    exactly(DisplayText.decorated(text, paint()));
  }

  /** Writes a line of the result for programs, as it is. */
  public synchronized void exactly(String text) {
    status.clear();
    byte[] bytes = (text + "\n").getBytes(UTF_8);
    out.write(bytes, 0, bytes.length);
  }

  /** Writes several lines of the result. */
  public void lines(List<String> texts) {
    texts.forEach(this::line);
  }

  /** Writes a line beside the result. Never fails: there is nowhere left to say so. */
  public synchronized void note(String text) {
    status.clear();
    flush();
    try {
      err.write((DisplayText.decorated(text, errorPaint()) + "\n").getBytes(UTF_8));
      err.flush();
    } catch (IOException e) {
      // The second output is closed; the first still gets its result.
    }
  }

  /** Hands over everything written so far. */
  public synchronized void flush() {
    out.flush();
  }
}
