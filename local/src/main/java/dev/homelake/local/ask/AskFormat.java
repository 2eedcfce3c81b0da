package dev.homelake.local.ask;

import dev.homelake.local.Choice;

/** What an answer is written as. */
enum AskFormat {
  /** For people: a chart, or a table. */
  TABLE,
  /** As in RFC 4180, with a line of names. */
  CSV,
  /** One array of objects. */
  JSON;

  /** Reads it. */
  static final class Word extends Choice<AskFormat> {

    Word() {
      super(AskFormat.class);
    }
  }
}
