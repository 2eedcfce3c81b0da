package dev.homelake.local.sql;

import dev.homelake.local.Choice;

/** What an answer is written as. */
enum SqlFormat {
  /** For people. */
  TABLE,
  /** As in RFC 4180, with a line of names; no value is an empty field, an empty text {@code ""}. */
  CSV,
  /** One array of objects, one a line. */
  JSON,
  /** A file with the columns' types. */
  PARQUET;

  /** Reads it. */
  static final class Word extends Choice<SqlFormat> {

    Word() {
      super(SqlFormat.class);
    }
  }
}
