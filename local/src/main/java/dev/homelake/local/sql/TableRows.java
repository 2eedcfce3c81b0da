package dev.homelake.local.sql;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.DisplayWidth;
import dev.homelake.local.terminal.Numbers;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Terminal.Reader;
import dev.homelake.local.terminal.Tone;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An answer for people: columns in line, numbers on the right. Shows {@value #MOST_SHOWN} rows at
 * most and says how many more there are. More columns than a window has room for are shown below
 * each other.
 */
final class TableRows implements RowsWriter {

  /** The rows that are shown. */
  static final int MOST_SHOWN = 1000;

  /** More are not counted: it would take longer than anybody waits. */
  private static final int MOST_COUNTED = 1_000_000;

  /** A wide column is cut to no less. */
  private static final int LEAST_COLUMNS = 12;

  private static final String NOTHING = "NULL";
  private static final String BETWEEN = "  ";

  /** Whether long cells are cut to fit the window. */
  enum Cells {
    CUT,
    WHOLE
  }

  private final Terminal terminal;
  private final Cells cells;

  /** Only a person has a window that cells could be too long for. */
  static Cells cells(Reader reader) {
    return switch (reader) {
      case PERSON -> Cells.CUT;
      case PROGRAM -> Cells.WHOLE;
    };
  }

  TableRows(Terminal terminal, Cells cells) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.cells = requireNonNull(cells, "cells is null");
  }

  @Override
  public long write(SqlAnswer answer) throws SQLException {
    List<SqlAnswer.AnswerColumn> columns = answer.columns();
    if (isPlan(columns)) {
      return plan(answer);
    }
    List<List<String>> rows = new ArrayList<>();
    while (rows.size() < MOST_SHOWN && answer.next()) {
      List<String> row = new ArrayList<>(columns.size());
      for (int at = 0; at < columns.size(); at++) {
        Object value = answer.value(at);
        row.add(value == null ? null : shown(CellText.of(value), Integer.MAX_VALUE));
      }
      rows.add(row);
    }
    int[] widths = widths(columns, rows);
    if (cells == Cells.CUT && !fits(widths)) {
      RecordLines.write(columns, rows, NOTHING, terminal);
    } else {
      header(columns, widths);
      rows.forEach(row -> terminal.line(line(columns, row, widths)));
    }
    return rows.size() + more(answer, rows.size());
  }

  /** What EXPLAIN answers is a drawing. */
  private static boolean isPlan(List<SqlAnswer.AnswerColumn> columns) {
    return columns.get(0).name().equals("explain_key");
  }

  private long plan(SqlAnswer answer) throws SQLException {
    long rows = 0;
    for (; answer.next(); rows++) {
      CellText.of(answer.value(1)).lines().forEach(line -> terminal.line(DisplayText.of(line)));
    }
    return rows;
  }

  private boolean fits(int[] widths) {
    return Arrays.stream(widths).sum() <= room(widths.length);
  }

  private int room(int columns) {
    return terminal.windowColumns() - BETWEEN.length() * (columns - 1);
  }

  private String shown(String text, int columns) {
    int most = cells == Cells.CUT ? Math.min(columns, terminal.windowColumns()) : columns;
    return DisplayText.cut(text, most, terminal.paint().characters().ellipsis());
  }

  private long more(SqlAnswer answer, int shown) throws SQLException {
    long more = 0;
    while (shown == MOST_SHOWN && more < MOST_COUNTED && answer.next()) {
      more++;
    }
    if (more > 0) {
      terminal.note(
          "%s%s more rows; add LIMIT, or --format csv for all of them"
              .formatted(more == MOST_COUNTED ? "at least " : "", Numbers.grouped(more)));
    } else if (shown == 0) {
      terminal.note("no rows");
    } else if (terminal.reader() == Reader.PERSON) {
      terminal.note(Numbers.grouped(shown) + (shown == 1 ? " row" : " rows"));
    }
    return more;
  }

  private int[] widths(List<SqlAnswer.AnswerColumn> columns, List<List<String>> rows) {
    int[] widths = new int[columns.size()];
    for (int at = 0; at < widths.length; at++) {
      widths[at] = DisplayWidth.of(shown(columns.get(at).name(), Integer.MAX_VALUE));
      for (List<String> row : rows) {
        String cell = row.get(at) == null ? NOTHING : row.get(at);
        widths[at] = Math.max(widths[at], DisplayWidth.of(cell));
      }
    }
    if (cells == Cells.CUT) {
      ColumnWidths.fit(widths, room(widths.length), LEAST_COLUMNS);
    }
    return widths;
  }

  private void header(List<SqlAnswer.AnswerColumn> columns, int[] widths) {
    StringBuilder names = new StringBuilder();
    StringBuilder rule = new StringBuilder();
    for (int at = 0; at < widths.length; at++) {
      String between = at == 0 ? "" : BETWEEN;
      String name = shown(columns.get(at).name(), widths[at]);
      names.append(between).append(placed(name, Tone.HEADING, columns.get(at), widths[at]));
      rule.append(between).append("-".repeat(widths[at]));
    }
    terminal.line(names.toString().stripTrailing());
    terminal.line(terminal.paint().tone(Tone.FAINT, rule.toString()));
  }

  private String line(List<SqlAnswer.AnswerColumn> columns, List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int at = 0; at < widths.length; at++) {
      String cell = row.get(at);
      String between = at == 0 ? "" : BETWEEN;
      line.append(between)
          .append(
              cell == null
                  ? placed(NOTHING, Tone.FAINT, columns.get(at), widths[at])
                  : placed(shown(cell, widths[at]), Tone.PLAIN, columns.get(at), widths[at]));
    }
    return line.toString().stripTrailing();
  }

  private String placed(String text, Tone tone, SqlAnswer.AnswerColumn column, int width) {
    String blanks = " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
    String toned = terminal.paint().tone(tone, text);
    return column.isNumber() ? blanks + toned : toned + blanks;
  }
}
