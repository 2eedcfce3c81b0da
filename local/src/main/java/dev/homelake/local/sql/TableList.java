package dev.homelake.local.sql;

import dev.homelake.catalog.Column;
import dev.homelake.catalog.TableDefinition;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Tone;
import dev.homelake.local.terminal.Wrapping;
import java.util.ArrayList;
import java.util.List;

/** What tables there are and what their columns mean, from the definition. */
final class TableList {

  private static final String INDENT = "  ";

  private TableList() {}

  /** Lines for people. */
  static void show(TableDefinition table, Terminal terminal) {
    List<Column> columns = new ArrayList<>(table.columns());
    columns.addAll(table.partitions());
    int name = columns.stream().mapToInt(column -> column.name().length()).max().orElse(0) + 2;
    int type =
        columns.stream().mapToInt(column -> column.type().label().length()).max().orElse(0) + 2;
    terminal.line(terminal.paint().tone(Tone.HEADING, table.name()));
    terminal.line(INDENT + table.comment());
    terminal.line("");
    for (Column column : columns) {
      String before =
          INDENT
              + pad(column.name(), name)
              + terminal.paint().tone(Tone.FAINT, pad(column.type().label(), type));
      int room = terminal.columns() - INDENT.length() - name - type;
      for (String part : Wrapping.of(meaning(column, table), room)) {
        terminal.line(before + part);
        before = " ".repeat(INDENT.length() + name + type);
      }
    }
  }

  private static String meaning(Column column, TableDefinition table) {
    String partition =
        table.partitions().contains(column)
            ? " Files of other dates are not read if you ask for some."
            : "";
    return column.comment() + partition;
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
