package dev.homelake.starter;

/**
 * A check failed, and the log says how. Without the cause, whose message may hold names: Lambda
 * logs what leaves a function.
 */
public final class CheckFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  CheckFailedException() {
    super("The check failed; the function's own line in the log says how.");
  }
}
