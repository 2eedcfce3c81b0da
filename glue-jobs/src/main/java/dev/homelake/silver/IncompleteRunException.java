package dev.homelake.silver;

/** Everything that could be read is published, but some exports could not be read. */
public final class IncompleteRunException extends RuntimeException {

  private static final long serialVersionUID = 1;

  IncompleteRunException(String message) {
    super(message);
  }
}
