package dev.homelake.local.ask;

import dev.homelake.local.sql.SqlAnswer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A small answer in memory.
 *
 * @param columns their names
 * @param rows a list of values each; some may be null
 */
record KeptRows(List<String> columns, List<List<Object>> rows) {

  KeptRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** All rows of the answer. */
  static KeptRows of(SqlAnswer answer) throws SQLException {
    List<String> columns = answer.columns().stream().map(SqlAnswer.AnswerColumn::name).toList();
    List<List<Object>> rows = new ArrayList<>();
    while (answer.next()) {
      List<Object> row = new ArrayList<>();
      for (int at = 0; at < columns.size(); at++) {
        row.add(answer.value(at));
      }
      rows.add(row);
    }
    return new KeptRows(columns, rows);
  }

  /** The texts in a column, empty where there is none. */
  List<String> texts(String column) {
    int at = columns.indexOf(column);
    return rows.stream().map(row -> row.get(at) == null ? "" : row.get(at).toString()).toList();
  }

  /** The whole numbers in a column, 0 where there is none. */
  List<Long> numbers(String column) {
    int at = columns.indexOf(column);
    return rows.stream()
        .map(row -> row.get(at) instanceof Number number ? number.longValue() : 0L)
        .toList();
  }
}
