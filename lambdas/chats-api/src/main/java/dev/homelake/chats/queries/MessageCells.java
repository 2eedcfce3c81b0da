package dev.homelake.chats.queries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rows as texts, in the order of {@link MessageSql#COLUMNS}; null where there is no value. */
public final class MessageCells {

  private MessageCells() {}

  /**
   * The row.
   *
   * @throws IllegalArgumentException if these are not the columns of the table
   * @throws java.time.DateTimeException if the date is none
   */
  public static MessageRow row(List<String> cells) {
    if (cells.size() != MessageSql.COLUMNS.size()) {
      throw new IllegalArgumentException(
          "a row of %d columns, not %d".formatted(cells.size(), MessageSql.COLUMNS.size()));
    }
    return new MessageRow(
        required(cells, 0),
        LocalDate.parse(required(cells, 1)),
        required(cells, 2),
        Optional.ofNullable(cells.get(3)),
        required(cells, 4),
        required(cells, 5),
        required(cells, 6),
        Optional.ofNullable(cells.get(7)),
        Integer.parseInt(required(cells, 8)),
        Integer.parseInt(required(cells, 9)),
        required(cells, 10),
        Integer.parseInt(required(cells, 11)));
  }

  private static String required(List<String> cells, int column) {
    String cell = cells.get(column);
    if (cell == null) {
      throw new IllegalArgumentException("no value as " + MessageSql.COLUMNS.get(column));
    }
    return cell;
  }
}
