package dev.homelake.local.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/**
 * One line on the second output that is drawn over again while work goes on, and gone when it is
 * done. Draws nothing where nobody looks. Safe for use by several threads.
 */
public final class StatusLine {

  /** Whether the line is drawn. */
  public enum Mode {
    ON,
    OFF
  }

  private static final String BACK_AND_ERASE = "\r\033[K";

  private final OutputStream err;
  private final Terminal.Traits traits;
  private boolean drawn;

  StatusLine(OutputStream err, Terminal.Traits traits) {
    this.err = err;
    this.traits = traits;
  }

  /** Whether anybody sees the line. */
  public boolean visible() {
    return traits.statusLine() == Mode.ON;
  }

  /** Draws the text in place of the one before, cut to the window's width. */
  public synchronized void show(String text) {
    if (visible()) {
      String ellipsis = traits.err().characters().ellipsis();
      write(BACK_AND_ERASE + DisplayText.cut(text, columns() - 1, ellipsis));
      drawn = true;
    }
  }

  /** A window that does not tell its width has some. */
  private int columns() {
    return traits.columns() > 0 ? traits.columns() : Terminal.USUAL_COLUMNS;
  }

  /** Removes the line. */
  public synchronized void clear() {
    if (drawn) {
      write(BACK_AND_ERASE);
      drawn = false;
    }
  }

  private void write(String text) {
    try {
      err.write(text.getBytes(UTF_8));
      err.flush();
    } catch (IOException e) {
      // Nobody looks any more.
    }
  }
}
