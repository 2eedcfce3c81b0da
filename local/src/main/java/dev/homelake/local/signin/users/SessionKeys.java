package dev.homelake.local.signin.users;

import dev.homelake.local.sqlite.SqliteFile;
import dev.homelake.local.sqlite.Statements;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys that signed-in users sign requests to S3 with. A key is good for an hour at most, and no
 * longer than its session: once that has ended, even in another process, it is not found any more.
 *
 * <p>To find a key takes some twenty microseconds, less than to check a signature; so nothing is
 * remembered that might be out of date. It has a connection of its own and never waits for changes
 * of users. Safe for use by several threads. Close it after use.
 */
public final class SessionKeys implements AutoCloseable {

  private static final Duration LIFE = Duration.ofHours(1);

  /** Who asks again within this time gets the same key: pages ask several times at once. */
  private static final Duration SHARED = Duration.ofMinutes(10);

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int ID_LETTERS = 16;
  private static final int SECRET_BYTES = 30;
  private static final int TOKEN_BYTES = 96;

  private static final String FIND =
      """
      SELECT k.* FROM keys k JOIN sessions s ON s.id = k.session
      WHERE k.id = ?1 AND k.expires_at > ?2 AND s.expires_at > ?2""";

  private final SqliteFile file;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  private SessionKeys(SqliteFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /** Opens the keys in the file of a {@link UserStore}. */
  public static SessionKeys open(Path path, Clock clock) {
    return new SessionKeys(SqliteFile.open(path, UserTables.SETUP), clock);
  }

  /** The key with this id, if it is still good. */
  public Optional<SessionKey> find(String accessKeyId) {
    return file.read(
        database ->
            Statements.first(database, SessionKeys::key, FIND, accessKeyId, clock.millis()));
  }

  /** A key for a session; nothing if that has ended. */
  public Optional<SessionKey> issue(Session session) {
    Instant now = clock.instant();
    return file.change(
        database -> {
          Statements.execute(
              database, "DELETE FROM keys WHERE expires_at <= ?", now.toEpochMilli());
          if (hasEnded(database, session, now)) {
            return Optional.empty();
          }
          Optional<SessionKey> shared = shared(database, session, now);
          return shared.isPresent() ? shared : Optional.of(add(database, session, now));
        });
  }

  private static boolean hasEnded(Connection database, Session session, Instant now)
      throws SQLException {
    return Statements.first(
            database,
            row -> row.getString(1),
            "SELECT id FROM sessions WHERE id = ? AND expires_at > ?",
            session.id(),
            now.toEpochMilli())
        .isEmpty();
  }

  private static Optional<SessionKey> shared(Connection database, Session session, Instant now)
      throws SQLException {
    return Statements.first(
        database,
        SessionKeys::key,
        "SELECT * FROM keys WHERE session = ? AND expires_at > ? ORDER BY expires_at DESC",
        session.id(),
        now.plus(LIFE).minus(SHARED).toEpochMilli());
  }

  private SessionKey add(Connection database, Session session, Instant now) throws SQLException {
    SessionKey key =
        new SessionKey(
            "ASIA" + letters(),
            base64(SECRET_BYTES),
            base64(TOKEN_BYTES),
            session.user(),
            now.plus(LIFE));
    Statements.execute(
        database,
        "INSERT INTO keys VALUES (?, ?, ?, ?, ?, ?)",
        key.id(),
        session.id(),
        key.user().toString(),
        key.secret(),
        key.sessionToken(),
        key.expiresAt().toEpochMilli());
    return key;
  }

  private static SessionKey key(ResultSet row) throws SQLException {
    return new SessionKey(
        row.getString("id"),
        row.getString("secret"),
        row.getString("session_token"),
        UUID.fromString(row.getString("user")),
        Instant.ofEpochMilli(row.getLong("expires_at")));
  }

  private String letters() {
    StringBuilder text = new StringBuilder();
    while (text.length() < ID_LETTERS) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private String base64(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public void close() {
    file.close();
  }
}
