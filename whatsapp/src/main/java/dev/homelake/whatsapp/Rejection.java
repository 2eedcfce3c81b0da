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
    /** A zip that is none, or damaged. */
    ZIP_UNREADABLE,
    /** A zip behind a password. */
    ZIP_ENCRYPTED,
    /** A zip that holds no chat text but another zip. */
    ZIP_NESTED,
    /** A zip with more than one chat. */
    ZIP_SEVERAL_CHATS,
    /** A zip with more files than an export can have. */
    ZIP_TOO_MANY_FILES,
    /** A zip that inflates beyond any real export's size, or is too large to be worked on. */
    ZIP_TOO_LARGE,
    /** A zip whose files want to be unpacked elsewhere: names with {@code ..} or from the root. */
    ZIP_UNSAFE_NAMES,
    /** A zip in which one name stands for several files. */
    ZIP_AMBIGUOUS_NAMES,
    /** A text larger than any real export. */
    TEXT_TOO_LARGE
  }
}
