package dev.homelake.local.signin.users;

import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.signin.token.Pool;
import dev.homelake.local.signin.token.SigningKey;
import dev.homelake.local.sqlite.SqliteFile;
import dev.homelake.local.sqlite.Statements;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Users, their sessions and codes, in an SQLite file that only its owner may read. Passwords are
 * not in it, nor are refresh tokens and codes: only what checks them. Several processes may have it
 * open, and what one of them changes the others see at once.
 *
 * <p>Failures are {@link dev.homelake.local.sqlite.SqliteException}s. Safe for use by several
 * threads. Close it after use.
 */
public final class UserStore implements AutoCloseable {

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final String SMALL_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final String POOL = "SELECT * FROM pool";

  private final SqliteFile file;
  private final PoolSecrets secrets;
  private final Users users;
  private final Sessions sessions;
  private final Codes codes;
  private final Attempts attempts;

  private UserStore(SqliteFile file, PoolSecrets secrets, Clock clock, SecureRandom random) {
    this.file = file;
    this.secrets = secrets;
    this.users = new Users(file, secrets, clock, random);
    this.sessions = new Sessions(file, clock, random);
    this.codes = new Codes(file, secrets, clock, random);
    this.attempts = new Attempts(file, clock);
  }

  /** Opens the store; makes it, with new pools and their key, if it is not there. */
  public static UserStore open(Path path, Clock clock) {
    SecureRandom random = new SecureRandom();
    SqliteFile file = SqliteFile.open(path, UserTables.SETUP);
    try {
      return new UserStore(file, secrets(file, random), clock, random);
    } catch (RuntimeException | Error e) {
      file.close();
      throw e;
    }
  }

  private static PoolSecrets secrets(SqliteFile file, SecureRandom random) {
    return known(file)
        .orElseGet(
            () -> {
              make(file, random);
              return known(file).orElseThrow();
            });
  }

  private static Optional<PoolSecrets> known(SqliteFile file) {
    return file.read(database -> Statements.first(database, UserStore::secrets, POOL));
  }

  private static PoolSecrets secrets(ResultSet row) throws SQLException {
    return new PoolSecrets(
        new Pool(
            row.getString("user_pool"), row.getString("client"), row.getString("identity_pool")),
        SigningKey.of(row.getBytes("private_key"), row.getBytes("public_key")),
        row.getBytes("secret"));
  }

  /** Another process may be first; then its secrets stay. */
  private static void make(SqliteFile file, SecureRandom random) {
    SigningKey key = SigningKey.create();
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    file.change(
        database ->
            Statements.execute(
                database,
                "INSERT OR IGNORE INTO pool VALUES (1, ?, ?, ?, ?, ?, ?)",
                LakeFolder.REGION + "_Home" + text(random, LETTERS, 5),
                text(random, SMALL_LETTERS, 26),
                LakeFolder.REGION + ":" + UUID.randomUUID(),
                key.privateHalf(),
                key.publicHalf(),
                secret));
  }

  private static String text(SecureRandom random, String letters, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  /** The pools with their secrets. */
  public PoolSecrets secrets() {
    return secrets;
  }

  /** Who may sign in. */
  public Users users() {
    return users;
  }

  /** Who is signed in. */
  public Sessions sessions() {
    return sessions;
  }

  /** The codes that are on their way to users. */
  public Codes codes() {
    return codes;
  }

  /** How often passwords were wrong. */
  public Attempts attempts() {
    return attempts;
  }

  @Override
  public void close() {
    file.close();
  }
}
