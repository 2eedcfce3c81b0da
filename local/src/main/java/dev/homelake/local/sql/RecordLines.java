package dev.homelake.local.sql;

import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.DisplayWidth;
import dev.homelake.local.terminal.Numbers;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Tone;
import java.util.List;

/** Rows below each other, a line a value, for answers with more columns than a window has room. */
final class RecordLines {

  private static final int WIDEST_NAME = 30;

  private RecordLines() {}

  /**
   * Writes the rows.
   *
   * @param rows their values as text; null where there is none
   * @param nothing stands for null
   */
  static void write(
      List<SqlAnswer.AnswerColumn> columns,
      List<List<String>> rows,
      String nothing,
      Terminal terminal) {
    String ellipsis = terminal.paint().characters().ellipsis();
    int names =
        columns.stream()
            .mapToInt(
                column -> DisplayWidth.of(DisplayText.cut(column.name(), WIDEST_NAME, ellipsis)))
            .max()
            .orElse(0);
    int room = terminal.windowColumns() - names - 2;
    int number = 0;
    for (List<String> row : rows) {
      terminal.line(terminal.paint().tone(Tone.HEADING, "row " + Numbers.grouped(++number)));
      for (int at = 0; at < row.size(); at++) {
        String name = DisplayText.fit(columns.get(at).name(), names, ellipsis);
        String value =
            row.get(at) == null
                ? terminal.paint().tone(Tone.FAINT, nothing)
                : DisplayText.cut(row.get(at), room, ellipsis);
        terminal.line(terminal.paint().tone(Tone.FAINT, name) + "  " + value);
      }
    }
  }
}
