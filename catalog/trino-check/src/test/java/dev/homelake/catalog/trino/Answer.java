package dev.homelake.catalog.trino;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/**
 * What an engine answered, so that two of them can be compared.
 *
 * @param columns their names, in order
 * @param rows their cells, in order: texts, numbers without a type, times, nulls
 */
record Answer(List<String> columns, List<List<Object>> rows) {

  /** Numbers are equal if they are so to this many decimals. */
  private static final int DECIMALS = 9;

  static Answer of(List<String> columns, List<List<Object>> rows) {
    return new Answer(List.copyOf(columns), rows.stream().map(Answer::plainRow).toList());
  }

  /** Its rows without those of another, each as often as that one has it. */
  List<List<Object>> rowsBeyond(Answer other) {
    List<List<Object>> beyond = new ArrayList<>(rows);
    other.rows.forEach(beyond::remove);
    return beyond;
  }

  private static List<Object> plainRow(List<Object> row) {
    List<Object> cells = new ArrayList<>();
    row.forEach(cell -> cells.add(plain(cell)));
    return cells;
  }

  private static Object plain(Object cell) {
    if (cell instanceof Double || cell instanceof Float) {
      return number(BigDecimal.valueOf(((Number) cell).doubleValue()));
    }
    if (cell instanceof BigInteger whole) {
      return number(new BigDecimal(whole));
    }
    if (cell instanceof BigDecimal decimal) {
      return number(decimal);
    }
    if (cell instanceof Number whole) {
      return number(BigDecimal.valueOf(whole.longValue()));
    }
    return cell instanceof Timestamp time ? time.toLocalDateTime() : cell;
  }

  private static BigDecimal number(BigDecimal value) {
    BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
  }
}
