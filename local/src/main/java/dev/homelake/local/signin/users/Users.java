package dev.homelake.local.signin.users;

import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.signin.srp.SrpVerifier;
import dev.homelake.local.sqlite.SqliteFile;
import dev.homelake.local.sqlite.Statements;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who may sign in. Safe for use by several threads and processes. */
public final class Users {

  private static final int HEXADECIMAL = 16;

  /** Who has not confirmed an address by then leaves it to others. */
  private static final Duration PATIENCE = Duration.ofDays(7);

  private final SqliteFile file;
  private final PoolSecrets secrets;
  private final Clock clock;
  private final SecureRandom random;

  Users(SqliteFile file, PoolSecrets secrets, Clock clock, SecureRandom random) {
    this.file = file;
    this.secrets = secrets;
    this.clock = clock;
    this.random = random;
  }

  /** Adds a user; nothing if the address is taken. */
  public Optional<User> add(EmailAddress email, String password, User.State state) {
    UUID id = UUID.randomUUID();
    SrpVerifier verifier = verifier(id, password);
    int added =
        file.change(
            database -> {
              removeForgotten(database);
              return Statements.execute(
                  database,
                  """
                    INSERT INTO users (id, email, identity, salt, verifier, state, created_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (email) DO NOTHING""",
                  id.toString(),
                  email.text(),
                  LakeFolder.REGION + ":" + UUID.randomUUID(),
                  verifier.salt().toString(HEXADECIMAL),
                  verifier.verifier().toString(HEXADECIMAL),
                  state.name(),
                  clock.millis());
            });
    return added == 0 ? Optional.empty() : find(id);
  }

  private void removeForgotten(Connection database) throws SQLException {
    Statements.execute(
        database,
        "DELETE FROM users WHERE state = ? AND created_at < ?",
        User.State.UNCONFIRMED.name(),
        clock.instant().minus(PATIENCE).toEpochMilli());
  }

  /** The user with this address. */
  public Optional<User> find(EmailAddress email) {
    return first("SELECT * FROM users WHERE email = ?", email.text());
  }

  /** The user with this id. */
  public Optional<User> find(UUID id) {
    return first("SELECT * FROM users WHERE id = ?", id.toString());
  }

  /** Everybody, in the order of their coming. */
  public List<User> all() {
    return file.read(
        database ->
            Statements.list(
                database, Users::user, "SELECT * FROM users ORDER BY created_at, email"));
  }

  /** How many have not shown yet that their address is theirs. */
  public int unconfirmed() {
    return file.read(
            database ->
                Statements.first(
                    database,
                    row -> row.getInt(1),
                    "SELECT count(*) FROM users WHERE state = ?",
                    User.State.UNCONFIRMED.name()))
        .orElse(0);
  }

  /** Lets a user sign in; the code for that is good no more. */
  public void confirm(User user) {
    file.change(
        database -> {
          confirm(database, user);
          return forget(database, user.email());
        });
  }

  /** Gives a user another password; who is signed in stays so. */
  public void changePassword(User user, String password) {
    SrpVerifier verifier = verifier(user.id(), password);
    file.change(database -> keep(database, user.id(), verifier));
  }

  /**
   * Gives a user another password, ends all sessions and forgets what happened with the old one.
   */
  public void resetPassword(User user, String password) {
    SrpVerifier verifier = verifier(user.id(), password);
    file.change(
        database -> {
          keep(database, user.id(), verifier);
          confirm(database, user);
          forget(database, user.email());
          Attempts.clear(database, user.id().toString());
          return Sessions.endAll(database, user.id());
        });
  }

  /** Removes a user with all sessions; one who is gone already stays gone. */
  public void remove(User user) {
    file.change(
        database -> {
          Statements.execute(database, "DELETE FROM users WHERE id = ?", user.id().toString());
          forget(database, user.email());
          Attempts.clear(database, user.id().toString());
          return Sessions.endAll(database, user.id());
        });
  }

  private SrpVerifier verifier(UUID id, String password) {
    return SrpVerifier.of(secrets.identity(id), password, random);
  }

  private static int keep(Connection database, UUID id, SrpVerifier verifier) throws SQLException {
    return Statements.execute(
        database,
        "UPDATE users SET salt = ?, verifier = ? WHERE id = ?",
        verifier.salt().toString(HEXADECIMAL),
        verifier.verifier().toString(HEXADECIMAL),
        id.toString());
  }

  private static int confirm(Connection database, User user) throws SQLException {
    return Statements.execute(
        database,
        "UPDATE users SET state = ? WHERE id = ?",
        User.State.CONFIRMED.name(),
        user.id().toString());
  }

  private static int forget(Connection database, EmailAddress email) throws SQLException {
    return Statements.execute(database, "DELETE FROM codes WHERE email = ?", email.text());
  }

  private Optional<User> first(String sql, String value) {
    return file.read(database -> Statements.first(database, Users::user, sql, value));
  }

  private static User user(ResultSet row) throws SQLException {
    long last = row.getLong("last_sign_in");
    return new User(
        UUID.fromString(row.getString("id")),
        new EmailAddress(row.getString("email")),
        new SrpVerifier(number(row.getString("salt")), number(row.getString("verifier"))),
        User.State.valueOf(row.getString("state")),
        Instant.ofEpochMilli(row.getLong("created_at")),
        last == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(last)),
        row.getString("identity"));
  }

  private static BigInteger number(String text) {
    return new BigInteger(text, HEXADECIMAL);
  }
}
