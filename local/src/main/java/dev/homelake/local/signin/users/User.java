package dev.homelake.local.signin.users;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.signin.srp.SrpVerifier;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One who may sign in.
 *
 * @param id of the user, for ever
 * @param email what they sign in with
 * @param password what is kept of it
 * @param state whether the address is known to be theirs
 * @param createdAt when they came
 * @param lastSignIn if there was one
 * @param identity their id in the identity pool
 */
public record User(
    UUID id,
    EmailAddress email,
    SrpVerifier password,
    State state,
    Instant createdAt,
    Optional<Instant> lastSignIn,
    String identity) {

  /** Whether somebody may sign in. */
  public enum State {
    /** Not yet: the code that was sent to them is to be given first. */
    UNCONFIRMED,
    CONFIRMED
  }

  /** Refuses null. */
  public User {
    requireNonNull(id, "id is null");
    requireNonNull(email, "email is null");
    requireNonNull(password, "password is null");
    requireNonNull(state, "state is null");
    requireNonNull(createdAt, "createdAt is null");
    requireNonNull(lastSignIn, "lastSignIn is null");
    requireNonNull(identity, "identity is null");
  }
}
