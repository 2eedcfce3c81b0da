package dev.homelake.local.terminal;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a label and a value each, the values wrapped to the window. Values may come from files:
 * they are shown by {@link DisplayText}. Not thread-safe.
 */
public final class Fields {

  /** Columns in front of a value. */
  public static final int INDENT = 12;

  private static final int LABEL_COLUMNS = INDENT - 2;

  private final Paint paint;
  private final int columns;
  private final List<String> lines = new ArrayList<>();

  public Fields(Paint paint, int columns) {
    this.paint = requireNonNull(paint, "paint is null");
    this.columns = columns;
  }

  /** Adds a line as it is. */
  public void line(String text) {
    lines.add(text);
  }

  /** Adds a label and its value. */
  public void field(String label, String value) {
    field(label, value, Tone.PLAIN);
  }

  /** Adds a label and its value in a tone. */
  public void field(String label, String value, Tone tone) {
    String shown = label;
    for (String part : Wrapping.of(DisplayText.of(value), columns - INDENT)) {
      raw(shown, paint.tone(tone, part));
      shown = "";
    }
  }

  /** Adds a label and a value that fits into its line, decorated already. */
  public void raw(String label, String value) {
    String blanks = " ".repeat(Math.max(1, LABEL_COLUMNS - DisplayWidth.of(label)));
    lines.add("  " + paint.tone(Tone.FAINT, label) + blanks + value);
  }

  /** The lines added so far. */
  public List<String> lines() {
    return List.copyOf(lines);
  }
}
