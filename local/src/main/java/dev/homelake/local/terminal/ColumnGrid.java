package dev.homelake.local.terminal;

import java.util.ArrayList;
import java.util.List;

/** Numbers as columns of blocks, with a scale on the left. Immutable. */
final class ColumnGrid {

  private final List<Long> values;
  private final int height;
  private final long most;

  ColumnGrid(List<Long> values, int height) {
    this.values = List.copyOf(values);
    this.height = height;
    this.most = values.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** What the scale takes on the left, with the blanks around it. */
  int gutter() {
    return 2 + Numbers.grouped(most).length() + 1;
  }

  /** The lines with the scale; a column takes {@code cell} cells, the last of them blank. */
  List<String> lines(Paint paint, int cell) {
    List<String> lines = new ArrayList<>();
    List<String> bare = bare(paint, cell);
    for (int line = 0; line < height; line++) {
      String scale = line == 0 ? Numbers.grouped(most) : line == height - 1 ? "0" : "";
      String before = " ".repeat(gutter() - 1 - scale.length()) + paint.tone(Tone.FAINT, scale);
      lines.add(bare.get(line).isEmpty() ? before.stripTrailing() : before + " " + bare.get(line));
    }
    return lines;
  }

  /** The lines without the scale, the highest first. */
  List<String> bare(Paint paint, int cell) {
    List<String> lines = new ArrayList<>();
    for (int row = height - 1; row >= 0; row--) {
      StringBuilder blocks = new StringBuilder();
      for (long value : values) {
        String block = String.valueOf(block(value, row, paint.characters()));
        blocks.append(block.repeat(Math.max(1, cell - 1))).append(cell > 1 ? " " : "");
      }
      lines.add(paint.tone(Tone.BAR, blocks.toString().stripTrailing()));
    }
    return lines;
  }

  private char block(long value, int row, Characters characters) {
    int levels = characters.levels();
    long filled = most == 0 ? 0 : Math.round((double) value / most * height * levels);
    // What is more than nothing is to be seen.
    long shown = value > 0 ? Math.max(1, filled) : 0;
    return characters.level((int) Math.max(0, Math.min(levels, shown - (long) row * levels)));
  }
}
