package dev.homelake.local.signin.users;

import dev.homelake.local.files.Sha256;
import dev.homelake.local.sqlite.SqliteFile;
import dev.homelake.local.sqlite.Statements;
import java.nio.charset.StandardCharsets;
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
 * Who is signed in: for 30 days, unless they sign out before. What a session's end takes away is
 * gone at once, for every process. Safe for use by several threads and processes.
 */
public final class Sessions {

  /** How long a session lasts. */
  public static final Duration LIFE = Duration.ofDays(30);

  private static final int TOKEN_BYTES = 48;

  private final SqliteFile file;
  private final Clock clock;
  private final SecureRandom random;

  Sessions(SqliteFile file, Clock clock, SecureRandom random) {
    this.file = file;
    this.clock = clock;
    this.random = random;
  }

  /** Starts a session; none if the user is gone or has another password by now. */
  public Optional<StartedSession> start(User user) {
    Instant now = clock.instant();
    Session session = new Session(UUID.randomUUID().toString(), user.id(), now, now.plus(LIFE));
    String refreshToken = refreshToken();
    int signedIn =
        file.change(
            database -> {
              removeExpired(database, now);
              int found = note(database, user, now);
              return found == 0 ? 0 : add(database, session, refreshToken);
            });
    return signedIn == 0
        ? Optional.empty()
        : Optional.of(new StartedSession(session, refreshToken));
  }

  private static int note(Connection database, User user, Instant now) throws SQLException {
    return Statements.execute(
        database,
        "UPDATE users SET last_sign_in = ? WHERE id = ? AND verifier = ?",
        now.toEpochMilli(),
        user.id().toString(),
        user.password().verifier().toString(16));
  }

  private static int add(Connection database, Session session, String refreshToken)
      throws SQLException {
    return Statements.execute(
        database,
        "INSERT INTO sessions VALUES (?, ?, ?, ?, ?)",
        session.id(),
        session.user().toString(),
        hash(refreshToken),
        session.startedAt().toEpochMilli(),
        session.expiresAt().toEpochMilli());
  }

  private static void removeExpired(Connection database, Instant now) throws SQLException {
    Statements.execute(database, "DELETE FROM sessions WHERE expires_at <= ?", now.toEpochMilli());
    Statements.execute(database, "DELETE FROM keys WHERE session NOT IN (SELECT id FROM sessions)");
  }

  /** The session with this id, if it has not ended. */
  public Optional<Session> find(String id) {
    return first("SELECT * FROM sessions WHERE id = ? AND expires_at > ?", id);
  }

  /** The session that this token keeps going, if it has not ended. */
  public Optional<Session> findByToken(String refreshToken) {
    return first(
        "SELECT * FROM sessions WHERE refresh_hash = ? AND expires_at > ?", hash(refreshToken));
  }

  /** Ends a session. */
  public void end(Session session) {
    file.change(
        database -> {
          Statements.execute(database, "DELETE FROM keys WHERE session = ?", session.id());
          return Statements.execute(database, "DELETE FROM sessions WHERE id = ?", session.id());
        });
  }

  /** Ends all sessions of a user. */
  public void endAll(User user) {
    file.change(database -> endAll(database, user.id()));
  }

  static int endAll(Connection database, UUID user) throws SQLException {
    Statements.execute(database, "DELETE FROM keys WHERE user = ?", user.toString());
    return Statements.execute(database, "DELETE FROM sessions WHERE user = ?", user.toString());
  }

  private Optional<Session> first(String sql, Object value) {
    return file.read(
        database -> Statements.first(database, Sessions::session, sql, value, clock.millis()));
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getString("id"),
        UUID.fromString(row.getString("user")),
        Instant.ofEpochMilli(row.getLong("started_at")),
        Instant.ofEpochMilli(row.getLong("expires_at")));
  }

  private String refreshToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Nobody guesses so many random bytes, so a plain hash hides them. */
  private static byte[] hash(String refreshToken) {
    return Sha256.digest().digest(refreshToken.getBytes(StandardCharsets.UTF_8));
  }
}
