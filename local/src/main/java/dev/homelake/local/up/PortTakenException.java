package dev.homelake.local.up;

import java.io.IOException;

/** A port is taken by another program. */
final class PortTakenException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String option;

  /**
   * Names it.
   *
   * @param need who needs it, such as {@code the pages need}
   * @param option the one that chooses another
   */
  PortTakenException(int port, String need, String option, Throwable cause) {
    super("port %d, which %s, is taken".formatted(port, need), cause);
    this.option = option;
  }

  /** The option that chooses another. */
  String option() {
    return option;
  }
}
