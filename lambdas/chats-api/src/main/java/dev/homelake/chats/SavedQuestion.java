package dev.homelake.chats;

import static java.util.Objects.requireNonNull;

import dev.homelake.catalog.queries.Asked;
import dev.homelake.catalog.queries.NewestDate;
import dev.homelake.catalog.queries.SavedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A question of ours about the table, with what it is asked about.
 *
 * @param sql with its values
 * @param from no row of an earlier date matters
 * @param to no row of a later date matters
 * @param version of the table, where it is known: the same question about the same version has the
 *     same answer, which an engine may remember
 */
public record SavedQuestion(
    MessageSql sql, LocalDate from, LocalDate to, Optional<String> version) {

  /** Refuses null, and versions that are more than letters, digits and a few signs. */
  public SavedQuestion {
    requireNonNull(sql, "sql is null");
    requireNonNull(from, "from is null");
    requireNonNull(to, "to is null");
    if (version.isPresent() && !version.get().matches("[A-Za-z0-9._:-]{1,100}")) {
      // It becomes a comment in the SQL.
      throw new IllegalArgumentException("not a version of a table");
    }
  }

  /** A saved question. */
  public static SavedQuestion of(SavedQuery query, Asked asked, Optional<String> version) {
    return new SavedQuestion(
        new MessageSql(query.sql(), texts(query.values(asked))), asked.from(), asked.to(), version);
  }

  /** Which date {@link NewestDate} is about. */
  public static SavedQuestion newest(Optional<String> chat, Optional<String> version) {
    return new SavedQuestion(
        new MessageSql(NewestDate.SQL, texts(NewestDate.values(chat))),
        Asked.FIRST,
        Asked.LAST,
        version);
  }

  private static List<SqlValue> texts(List<String> values) {
    return values.stream().<SqlValue>map(SqlValue.Text::new).toList();
  }

  /** Says nothing of names. */
  @Override
  public String toString() {
    return "SavedQuestion[from=%s, to=%s, version=%s]".formatted(from, to, version);
  }
}
