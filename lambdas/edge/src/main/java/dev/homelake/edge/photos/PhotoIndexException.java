package dev.homelake.edge.photos;

import static java.util.Objects.requireNonNull;

/** An index did not do what was asked. The message says what, on what, why not and what to do. */
public final class PhotoIndexException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why not. The names are stable. */
  public enum Code {
    /** There is no such table, or not such a one. */
    PHOTO_INDEX_MISSING,
    /** Too much at once, or others at the same photo: the same again will do. */
    PHOTO_INDEX_BUSY,
    /** It did not answer, or refused the request as a whole. */
    PHOTO_INDEX_FAILED,
    /** What it holds is no photo. */
    PHOTO_INDEX_DAMAGED
  }

  private final Code code;

  /** A failure; {@code cause} may be null. */
  public PhotoIndexException(Code code, String message, Throwable cause) {
    super(code + ": " + requireNonNull(message, "message is null"), cause);
    this.code = code;
  }

  /** Why not. */
  public Code code() {
    return code;
  }

  /** Whether the same request may succeed later with nothing mended. */
  public boolean transientFailure() {
    return code == Code.PHOTO_INDEX_BUSY || code == Code.PHOTO_INDEX_FAILED;
  }
}
