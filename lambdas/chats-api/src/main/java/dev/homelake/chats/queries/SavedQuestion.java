package dev.homelake.chats.queries;

import static java.util.Objects.requireNonNull;

import dev.homelake.catalog.queries.Asked;
import dev.homelake.catalog.queries.NewestDate;
import dev.homelake.catalog.queries.SavedQuery;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A question of ours about the table, with what it is asked about.
 *
 * @param sql with its values
 * @param from no row of an earlier date matters
 * @param to no row of a later date matters
 * @param version of the table, where it is known: the same question about the same version has the
 *     same answer, which an engine may remember
 * @param longest how long whoever asks can wait
 */
public record SavedQuestion(
    MessageSql sql, LocalDate from, LocalDate to, Optional<String> version, Duration longest) {

  /** It becomes a comment in the SQL. */
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  /** Refuses null, and what is no version. */
  public SavedQuestion {
    requireNonNull(sql, "sql is null");
    requireNonNull(from, "from is null");
    requireNonNull(to, "to is null");
    requireNonNull(longest, "longest is null");
    if (version.isPresent() && !isVersion(version.get())) {
      throw new IllegalArgumentException("not a version of a table");
    }
  }

  /** Whether a text can name a version: up to 100 letters, digits and a few signs. */
  public static boolean isVersion(String text) {
    return VERSION.matcher(text).matches();
  }

  /** A saved question. */
  public static SavedQuestion of(
      SavedQuery query, Asked asked, Optional<String> version, Duration longest) {
    MessageSql sql = new MessageSql(query.sql(), texts(query.values(asked)));
    return new SavedQuestion(sql, asked.from(), asked.to(), version, longest);
  }

  /** Which date {@link NewestDate} is about. */
  public static SavedQuestion newest(
      Optional<String> chat, Optional<String> version, Duration longest) {
    MessageSql sql = new MessageSql(NewestDate.SQL, texts(NewestDate.values(chat)));
    return new SavedQuestion(sql, Asked.FIRST, Asked.LAST, version, longest);
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
