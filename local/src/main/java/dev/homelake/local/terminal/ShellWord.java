package dev.homelake.local.terminal;

/** Words for commands that people copy from the output into their shell. Pure function. */
public final class ShellWord {

  private ShellWord() {}

  /**
   * The text as one word of a shell's command: as it is where that is safe, else in quotes. Control
   * characters are shown, not kept: such a name must be typed by hand.
   */
  public static String of(String text) {
    if (text.matches("[A-Za-z0-9_./~:@%+=,-]+")) {
      return text;
    }
    return "'" + DisplayText.of(text).replace("'", "'\\''") + "'";
  }
}
