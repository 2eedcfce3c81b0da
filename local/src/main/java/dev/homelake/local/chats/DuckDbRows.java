package dev.homelake.local.chats;

import dev.homelake.chats.queries.AnswerRows;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** What DuckDB answers to saved questions. */
final class DuckDbRows {

  private DuckDbRows() {}

  /** All rows, from the next one on. */
  static AnswerRows read(ResultSet found) throws SQLException {
    ResultSetMetaData columns = found.getMetaData();
    List<AnswerRows.Kind> kinds = new ArrayList<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      kinds.add(kind(columns.getColumnType(column)));
    }
    List<List<String>> rows = new ArrayList<>();
    while (found.next()) {
      List<String> row = new ArrayList<>(kinds.size());
      for (int column = 1; column <= kinds.size(); column++) {
        row.add(found.getString(column));
      }
      rows.add(row);
    }
    return new AnswerRows(kinds, rows);
  }

  private static AnswerRows.Kind kind(int type) {
    return switch (type) {
      case Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.REAL,
          Types.FLOAT,
          Types.DOUBLE,
          Types.DECIMAL,
          Types.NUMERIC ->
          AnswerRows.Kind.NUMBER;
      default -> AnswerRows.Kind.TEXT;
    };
  }
}
