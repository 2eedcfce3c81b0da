package dev.homelake.chats.queries;

import static java.util.Objects.requireNonNull;

/**
 * A question was not answered. The message says what was attempted, why not and what to do, and
 * nothing of what was asked.
 */
public final class MessageQueryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why not. The names are stable. */
  public enum Code {
    /** There is no such table. */
    CHATS_TABLE_MISSING,
    /** It took too long and was stopped. */
    CHATS_TIMEOUT,
    /** Too many questions at once: the same again will do. */
    CHATS_BUSY,
    /** It would read more than is allowed for one question. */
    CHATS_TOO_MUCH_DATA,
    /** Somebody stopped it. */
    CHATS_CANCELLED,
    /** The engine or the files do not let us. */
    CHATS_ACCESS_DENIED,
    /** The engine does not accept how it is asked; nothing that the asking person can mend. */
    CHATS_REFUSED,
    /** The engine did not answer, or failed over it: the same again may do. */
    CHATS_FAILED
  }

  private final Code code;

  /** A failure; {@code cause} may be null. */
  public MessageQueryException(Code code, String message, Throwable cause) {
    super(code + ": " + requireNonNull(message, "message is null"), cause);
    this.code = code;
  }

  /** Why not. */
  public Code code() {
    return code;
  }
}
