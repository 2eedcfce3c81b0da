package dev.homelake.edge.log;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;

/**
 * Writes structured log lines. What may stand in them is what {@link LogLine} takes: codes, counts
 * and hashes. Safe for use by several threads; a line belongs to one.
 */
public final class JsonLog {

  private final PrintStream out;
  private final String function;

  /**
   * A log that goes to this stream.
   *
   * @param function who writes, such as {@code whatsapp-bronze}
   */
  public JsonLog(PrintStream out, String function) {
    this.out = requireNonNull(out, "out is null");
    this.function = requireNonNull(function, "function is null");
  }

  /** Begins a line; nothing is written before {@link LogLine#write}. */
  public LogLine line(String code) {
    return new LogLine(this, function, code);
  }

  void write(String json) {
    out.println(json);
    out.flush();
  }
}
