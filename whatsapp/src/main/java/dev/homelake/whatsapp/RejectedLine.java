package dev.homelake.whatsapp;

/**
 * A line that belongs to no row.
 *
 * @param line its number, from 1
 * @param reason why
 * @param sample its beginning, at most 80 characters; for the owner's receipt, never for logs
 */
public record RejectedLine(int line, Reason reason, String sample) {

  /** Why a line belongs to no row. The names are stable codes. */
  public enum Reason {
    /** Text before the first header: the end of a message that the export cut. */
    BEFORE_FIRST_MESSAGE,
    /** A line of more than 1 MiB. */
    LINE_TOO_LONG,
    /** The message grew over 4 MiB, 60 times WhatsApp's own limit. */
    MESSAGE_TOO_LONG,
    /** Text behind a rejected line, up to the next header: whose it is cannot be told. */
    AFTER_REJECTED_LINE
  }
}
