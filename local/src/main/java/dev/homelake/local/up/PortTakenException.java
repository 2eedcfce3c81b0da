package dev.homelake.local.up;

import java.io.IOException;

/** A port is taken by another program. */
final class PortTakenException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String option;

  PortTakenException(int port, String purpose, String option, Throwable cause) {
    super(
        "port %d, which %s need%s, is taken"
            .formatted(port, purpose, purpose.equals("S3") ? "s" : ""),
        cause);
    this.option = option;
  }

  /** The option that chooses another. */
  String option() {
    return option;
  }
}
