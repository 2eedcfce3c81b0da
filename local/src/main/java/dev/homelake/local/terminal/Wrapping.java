package dev.homelake.local.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at blanks. */
public final class Wrapping {

  private Wrapping() {}

  /** The text in lines of at most {@code columns}; a longer word keeps a line to itself. */
  public static List<String> of(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && DisplayWidth.of(line + " " + word) > columns) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        line.append(word);
      } else {
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }
}
