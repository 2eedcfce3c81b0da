package dev.homelake.local.signin.users;

import dev.homelake.local.sqlite.SqliteFile;
import dev.homelake.local.sqlite.Statements;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Codes of six digits that prove an address. Each may be tried five times until it expires, and an
 * address gets five an hour: nobody guesses one. Only their hashes are kept.
 *
 * <p>An address need not be a user's. Whoever asks for one that is not gets a code made all the
 * same, which is delivered to nobody: so what follows is the same, too.
 *
 * <p>Safe for use by several threads and processes.
 */
public final class Codes {

  private static final int NUMBERS = 1_000_000;
  private static final int MOST_TRIES = 5;
  private static final int MOST_SENT = 5;
  private static final Duration SENT_WITHIN = Duration.ofHours(1);

  /** Of addresses that are no user's. */
  private static final int MOST_KEPT = 1000;

  private final SqliteFile file;
  private final PoolSecrets secrets;
  private final Clock clock;
  private final SecureRandom random;

  Codes(SqliteFile file, PoolSecrets secrets, Clock clock, SecureRandom random) {
    this.file = file;
    this.secrets = secrets;
    this.clock = clock;
    this.random = random;
  }

  /** What is known of a code. */
  private record Kept(byte[] hash, Instant expiresAt, int tries, Instant sentSince, int sent) {

    static Kept of(ResultSet row) throws SQLException {
      return new Kept(
          row.getBytes("hash"),
          Instant.ofEpochMilli(row.getLong("expires_at")),
          row.getInt("tries"),
          Instant.ofEpochMilli(row.getLong("sent_since")),
          row.getInt("sent"));
    }
  }

  /** A new code in place of the one before; nothing if there were too many of late. */
  public Optional<String> issue(EmailAddress email, CodePurpose purpose) {
    Instant now = clock.instant();
    String code = "%06d".formatted(random.nextInt(NUMBERS));
    return file.change(
        database -> {
          removeOld(database, now);
          Optional<Kept> before =
              kept(database, email, purpose)
                  .filter(kept -> kept.sentSince().plus(SENT_WITHIN).isAfter(now));
          int sent = before.map(Kept::sent).orElse(0);
          if (sent >= MOST_SENT) {
            return Optional.empty();
          }
          Statements.execute(
              database,
              "INSERT OR REPLACE INTO codes VALUES (?, ?, ?, ?, ?, 0, ?, ?)",
              email.text(),
              purpose.name(),
              hash(email, purpose, code),
              now.toEpochMilli(),
              now.plus(purpose.life()).toEpochMilli(),
              before.map(Kept::sentSince).orElse(now).toEpochMilli(),
              sent + 1);
          return Optional.of(code);
        });
  }

  /** Tries a code. It stays, for what it is given for may still fail. */
  public CodeCheck check(EmailAddress email, CodePurpose purpose, String code) {
    byte[] given = hash(email, purpose, code);
    return file.change(
        database -> {
          Optional<Kept> kept = kept(database, email, purpose);
          if (kept.isEmpty() || !kept.get().expiresAt().isAfter(clock.instant())) {
            return CodeCheck.EXPIRED;
          }
          if (kept.get().tries() >= MOST_TRIES) {
            return CodeCheck.USED_UP;
          }
          Statements.execute(
              database,
              "UPDATE codes SET tries = tries + 1 WHERE email = ? AND purpose = ?",
              email.text(),
              purpose.name());
          return MessageDigest.isEqual(kept.get().hash(), given)
              ? CodeCheck.RIGHT
              : CodeCheck.WRONG;
        });
  }

  /** When the code that an address has not given back yet was sent, if it is still good. */
  public Optional<Instant> sentAt(EmailAddress email, CodePurpose purpose) {
    return file.read(
        database ->
            Statements.first(
                database,
                row -> Instant.ofEpochMilli(row.getLong(1)),
                "SELECT sent_at FROM codes WHERE email = ? AND purpose = ? AND expires_at > ?",
                email.text(),
                purpose.name(),
                clock.millis()));
  }

  private static Optional<Kept> kept(Connection database, EmailAddress email, CodePurpose purpose)
      throws SQLException {
    return Statements.first(
        database,
        Kept::of,
        "SELECT * FROM codes WHERE email = ? AND purpose = ?",
        email.text(),
        purpose.name());
  }

  private static void removeOld(Connection database, Instant now) throws SQLException {
    Statements.execute(database, "DELETE FROM codes WHERE expires_at <= ?", now.toEpochMilli());
    Statements.execute(
        database,
        """
        DELETE FROM codes WHERE rowid IN (
          SELECT rowid FROM codes WHERE email NOT IN (SELECT email FROM users)
          ORDER BY sent_at DESC LIMIT -1 OFFSET ?)""",
        MOST_KEPT);
  }

  private byte[] hash(EmailAddress email, CodePurpose purpose, String code) {
    return secrets.mark("code", purpose.name(), email.text(), code);
  }
}
