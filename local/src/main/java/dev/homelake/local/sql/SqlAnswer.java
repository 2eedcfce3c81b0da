package dev.homelake.local.sql;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rows of an answer, one after the other: none is kept. Not thread-safe.
 *
 * <p>Wall times are asked for as such: a {@code java.sql.Timestamp} cannot hold the hour that
 * daylight saving skips.
 */
public final class SqlAnswer {

  private static final Pattern NUMBER =
      Pattern.compile("U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL.*");

  /**
   * A column of the answer.
   *
   * @param name none has the name of another
   * @param type DuckDB's name of it
   */
  public record AnswerColumn(String name, String type) {

    boolean isNumber() {
      return NUMBER.matcher(type).matches();
    }
  }

  private final ResultSet rows;
  private final List<AnswerColumn> columns;

  /** The rows of {@code rows}, which belong to the caller. */
  public SqlAnswer(ResultSet rows) throws SQLException {
    this.rows = rows;
    this.columns = columns(rows.getMetaData());
  }

  private static List<AnswerColumn> columns(ResultSetMetaData meta) throws SQLException {
    List<AnswerColumn> columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int at = 1; at <= meta.getColumnCount(); at++) {
      String name = meta.getColumnName(at);
      String unique = name;
      for (int number = 2; !names.add(unique); number++) {
        unique = name + "_" + number;
      }
      columns.add(new AnswerColumn(unique, meta.getColumnTypeName(at)));
    }
    return List.copyOf(columns);
  }

  /** The columns, in their order. */
  public List<AnswerColumn> columns() {
    return columns;
  }

  /** Goes to the next row, if there is one. */
  public boolean next() throws SQLException {
    return rows.next();
  }

  /** The row's value in the column at {@code index}, from 0; may be null. */
  public Object value(int index) throws SQLException {
    Object value = rows.getObject(index + 1);
    return value instanceof java.sql.Timestamp
        ? rows.getObject(index + 1, LocalDateTime.class)
        : value;
  }
}
