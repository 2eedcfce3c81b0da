package dev.homelake.local.terminal;

import static java.util.Objects.requireNonNull;

/**
 * How text is decorated on one output.
 *
 * @param colours whether escape sequences may be used
 * @param characters what decorations are made of
 */
public record Paint(Colours colours, Characters characters) {

  /** Whether an output understands colour. */
  public enum Colours {
    ON,
    OFF
  }

  public Paint {
    requireNonNull(colours, "colours is null");
    requireNonNull(characters, "characters is null");
  }

  /** The text in the given tone; unchanged where there is no colour. */
  public String tone(Tone tone, String text) {
    return colours == Colours.ON && !text.isEmpty() ? tone.on(text) : text;
  }
}
