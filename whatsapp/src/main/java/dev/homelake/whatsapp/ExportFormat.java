package dev.homelake.whatsapp;

import java.io.Serializable;

/**
 * The grammar that a file's header lines follow, and how sure that is.
 *
 * @param style which app's header it is
 * @param pattern the header as a pattern for people, for example {@code dd/MM/yyyy, HH:mm - }
 * @param dateOrder order of day, month and year with its evidence
 * @param hasSeconds whether times carry seconds
 * @param lineEnds which line ends may end a message
 * @param encoding the file's character encoding
 */
public record ExportFormat(
    Style style,
    String pattern,
    DateOrderEvidence dateOrder,
    boolean hasSeconds,
    LineEnds lineEnds,
    Encoding encoding)
    implements Serializable {

  /** The family of the header. */
  public enum Style {
    /** {@code DATE, TIME - SENDER: BODY}. */
    ANDROID,
    /** {@code [DATE, TIME] SENDER: BODY}. */
    IOS,
    /** {@code DATE, TIME: SENDER: BODY}, until about 2015. */
    LEGACY
  }

  /** Which line ends can stand in front of a header. */
  public enum LineEnds {
    /** Only LF; text after a CRLF continues a message. */
    LF,
    /** Only CRLF; text after a bare LF continues a message. */
    CRLF,
    /** Both: the file was glued or converted in part. */
    MIXED
  }

  /** How the bytes spell characters. */
  public enum Encoding {
    UTF_8,
    UTF_8_WITH_BOM,
    UTF_16LE,
    UTF_16BE
  }
}
