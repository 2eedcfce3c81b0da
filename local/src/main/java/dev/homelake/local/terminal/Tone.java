package dev.homelake.local.terminal;

/** What a piece of output means; a terminal shows it in colour. */
public enum Tone {
  PLAIN(""),
  HEADING("1"),
  GOOD("32"),
  BAD("31"),
  WARNING("33"),
  BAR("36"),
  FAINT("2");

  private final String code;

  Tone(String code) {
    this.code = code;
  }

  /** The text between this tone's escape sequences. */
  String on(String text) {
    return code.isEmpty() ? text : "\033[" + code + "m" + text + "\033[0m";
  }
}
