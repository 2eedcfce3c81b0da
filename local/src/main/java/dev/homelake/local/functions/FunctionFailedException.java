package dev.homelake.local.functions;

/** A function could not handle an event. Says by which classes of exceptions; no names. */
final class FunctionFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FunctionFailedException(String failure) {
    super(failure);
  }
}
