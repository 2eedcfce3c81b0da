package dev.homelake.whatsapp;

import static java.util.Objects.requireNonNull;

/**
 * Why a file is not accepted as an export.
 *
 * @param code stable, for programs
 * @param message for people: what was found and what to do
 */
public record Rejection(Code code, String message) {

  public Rejection {
    requireNonNull(code, "code is null");
    requireNonNull(message, "message is null");
  }

  /** Stable codes of refused files. */
  public enum Code {
    /** No bytes, or only blanks. */
    EMPTY_FILE,
    /** Not text: an image, a database, an archive under a text name. */
    NOT_TEXT,
    /** A zip under a text name. */
    IS_ZIP,
    /** Text, but of another program or format. */
    NOT_A_WHATSAPP_EXPORT,
    /** Fewer than two full header lines. */
    TOO_FEW_MESSAGES,
    /** Header lines, but under no order of day, month and year are their dates dates. */
    IMPOSSIBLE_DATES,
    /** A zip that holds no chat text. */
    ZIP_WITHOUT_CHAT,
    /** A zip that cannot be read: damaged, encrypted or beyond the limits. */
    ZIP_UNREADABLE
  }
}
