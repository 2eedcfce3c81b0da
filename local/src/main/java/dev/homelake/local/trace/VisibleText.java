package dev.homelake.local.trace;

import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Paint;
import dev.homelake.local.terminal.Tone;

/**
 * A line of a file as it is: what cannot be seen, or would steer the terminal, is named, such as
 * {@code <U+200E>}.
 */
final class VisibleText {

  private VisibleText() {}

  static String of(String line, Paint paint) {
    StringBuilder visible = new StringBuilder();
    line.codePoints()
        .forEach(
            point -> {
              String character = Character.toString(point);
              visible.append(
                  DisplayText.of(character).equals(character)
                      ? character
                      : paint.tone(Tone.FAINT, "<U+%04X>".formatted(point)));
            });
    return visible.toString();
  }
}
