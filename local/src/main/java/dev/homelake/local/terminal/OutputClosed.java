package dev.homelake.local.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Nobody takes the output any more, or it cannot be written. */
public final class OutputClosed extends UncheckedIOException {

  private static final long serialVersionUID = 1L;

  OutputClosed(IOException cause) {
    super(cause);
  }

  /** Whether the reader simply went away, as {@code | head} does; that is no failure. */
  public boolean readerLeft() {
    String reason = String.valueOf(getCause().getMessage()).toLowerCase(Locale.ROOT);
    return reason.contains("broken pipe")
        || reason.contains("pipe is being closed")
        || reason.contains("pipe closed");
  }
}
