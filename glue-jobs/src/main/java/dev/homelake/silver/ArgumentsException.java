package dev.homelake.silver;

import java.util.List;

/** The job was started with arguments it cannot follow; the message lists all that is wrong. */
public final class ArgumentsException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final List<String> mistakes;

  ArgumentsException(List<String> mistakes) {
    super("cannot start whatsapp-silver:\n  " + String.join("\n  ", mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  /** What is wrong, one sentence a mistake. */
  public List<String> mistakes() {
    return mistakes;
  }
}
