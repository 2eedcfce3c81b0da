package dev.homelake.chats.queries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A question in SQL that Athena and DuckDB both understand, and mean the same by: a saved one, or
 * one for a page of messages. The text never depends on what is asked about; that is in the values,
 * in the order of the question marks.
 *
 * <p>A question mark stands alone on its side of a comparison, for Athena takes no functions around
 * it.
 */
public record MessageSql(String text, List<SqlValue> values) {

  /** The name under which the engine must know the table. */
  public static final String TABLE = "whatsapp_messages";

  /** The columns of the answer, in their order. */
  public static final List<String> COLUMNS =
      List.of(
          "message_id",
          "date",
          "time",
          "sender",
          "message",
          "chat",
          "kind",
          "attachment",
          "word_count",
          "position",
          "source_file",
          "source_line");

  /** Refuses null. */
  public MessageSql {
    values = List.copyOf(values);
  }

  /** The question, for one row more than its limit. */
  public static MessageSql of(MessageQuery query) {
    Conditions conditions = new Conditions();
    // Both engines leave out the folders of other dates only if the date stands by itself.
    query.from().ifPresent(date -> conditions.add("\"date\" >= ?", text(date)));
    query.last().ifPresent(date -> conditions.add("\"date\" <= ?", text(date)));
    query.chat().ifPresent(chat -> conditions.add("\"chat\" = ?", new SqlValue.Text(chat)));
    query.sender().ifPresent(name -> conditions.add("\"sender\" = ?", new SqlValue.Text(name)));
    query
        .search()
        .ifPresent(part -> conditions.add("lower(\"message\") LIKE ? ESCAPE '!'", pattern(part)));
    query.after().ifPresent(position -> addAfter(conditions, position));
    String text =
        "SELECT \"%s\" FROM \"%s\"%s ORDER BY \"date\" DESC, \"chat\", \"position\" LIMIT %d"
            .formatted(
                String.join("\", \"", COLUMNS), TABLE, conditions.where(), query.limit() + 1);
    return new MessageSql(text, conditions.values);
  }

  private static void addAfter(Conditions conditions, MessagePosition position) {
    SqlValue date = text(position.date());
    SqlValue chat = new SqlValue.Text(position.chat());
    conditions.add(
        "(\"date\" < ? OR \"date\" = ? AND (\"chat\" > ? OR \"chat\" = ? AND \"position\" > ?))",
        date,
        date,
        chat,
        chat,
        new SqlValue.Whole(position.position()));
  }

  private static SqlValue text(LocalDate date) {
    return new SqlValue.Text(date.toString());
  }

  /** Letter by letter, as the engines' lower() does it: "İ" must not become two characters. */
  private static SqlValue pattern(String part) {
    StringBuilder pattern = new StringBuilder("%");
    part.codePoints()
        .map(Character::toLowerCase)
        .forEach(
            letter -> {
              if (letter == '%' || letter == '_' || letter == '!') {
                pattern.append('!');
              }
              pattern.appendCodePoint(letter);
            });
    return new SqlValue.Text(pattern.append('%').toString());
  }

  private static final class Conditions {

    private final List<String> texts = new ArrayList<>();
    private final List<SqlValue> values = new ArrayList<>();

    void add(String text, SqlValue... held) {
      texts.add(text);
      values.addAll(List.of(held));
    }

    String where() {
      return texts.isEmpty() ? "" : " WHERE " + String.join(" AND ", texts);
    }
  }
}
