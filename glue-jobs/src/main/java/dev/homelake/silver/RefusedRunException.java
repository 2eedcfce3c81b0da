package dev.homelake.silver;

/**
 * A run was not begun, because what was found says that it is not meant. Nothing was changed; the
 * message begins with a stable code and says what to do.
 */
public final class RefusedRunException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Why, for programs. */
  public enum Code {
    /** The place of the exports does not exist. */
    NO_SUCH_FOLDER,
    /** There are no exports, and yet there is a table. */
    NO_EXPORTS,
    /** The state is that of other exports or of another table. */
    OTHER_PLACES
  }

  private final Code code;

  RefusedRunException(Code code, String message) {
    super(code + ": " + message);
    this.code = code;
  }

  /** Why, for programs. */
  public Code code() {
    return code;
  }
}
