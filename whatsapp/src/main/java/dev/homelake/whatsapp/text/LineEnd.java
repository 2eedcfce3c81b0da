package dev.homelake.whatsapp.text;

/** What stands between two lines. A lone CR and the Unicode separators end no line. */
public enum LineEnd {
  /** The start of the file, or its end without a line end. */
  NONE,
  LF,
  CRLF
}
