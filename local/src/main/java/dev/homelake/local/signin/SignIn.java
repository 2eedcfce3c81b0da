package dev.homelake.local.signin;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.signin.token.Pool;
import dev.homelake.local.signin.token.TokenCheck;
import dev.homelake.local.signin.token.TokenVerifier;
import dev.homelake.local.signin.token.TokenWriter;
import dev.homelake.local.signin.users.SessionKeys;
import dev.homelake.local.signin.users.UserStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The sign-in of a lake: who its users are, and what proves that somebody is one of them. Safe for
 * use by several threads. Close it after use.
 */
public final class SignIn implements AutoCloseable {

  private final UserStore store;
  private final SessionKeys keys;
  private final TokenWriter writer;
  private final TokenVerifier verifier;
  private final Clock clock;

  private SignIn(UserStore store, SessionKeys keys, URI address, Clock clock) {
    this.store = store;
    this.keys = keys;
    this.clock = clock;
    String issuer = pool().issuer(address);
    this.writer = new TokenWriter(store.secrets().signingKey(), issuer, pool().clientId(), clock);
    this.verifier =
        new TokenVerifier(store.secrets().signingKey(), issuer, pool().clientId(), clock);
  }

  /**
   * Opens the sign-in of a lake, and makes it the first time.
   *
   * @param users the file it is kept in
   * @param address where {@link CognitoEndpoint} will answer; tokens say they come from there, so
   *     those of another address are good no more
   * @throws dev.homelake.local.sqlite.SqliteException if the file cannot be used
   */
  public static SignIn open(Path users, URI address, Clock clock) {
    requireNonNull(address, "address is null");
    UserStore store = UserStore.open(users, clock);
    try {
      return new SignIn(store, SessionKeys.open(users, clock), address, clock);
    } catch (RuntimeException | Error e) {
      store.close();
      throw e;
    }
  }

  /** The pools' ids, for the web app's configuration. */
  public Pool pool() {
    return store.secrets().pool();
  }

  /** Checks the tokens of requests. */
  public TokenVerifier tokens() {
    return verifier;
  }

  /**
   * Whether the session that a good token comes from is still open: nobody has signed out of it.
   */
  public boolean isOpen(TokenCheck.Valid token) {
    return new Callers(this).signedIn(token).isPresent();
  }

  /** Finds the keys of requests to S3. */
  public SessionKeys keys() {
    return keys;
  }

  /** Whether anybody can sign in, or has begun to sign up. */
  public boolean hasUsers() {
    return !store.users().all().isEmpty();
  }

  UserStore store() {
    return store;
  }

  TokenWriter writer() {
    return writer;
  }

  Clock clock() {
    return clock;
  }

  @Override
  public void close() {
    try (store) {
      keys.close();
    }
  }
}
