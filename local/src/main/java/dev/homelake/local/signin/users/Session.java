package dev.homelake.local.signin.users;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * From a sign-in to the sign-out.
 *
 * @param id what its tokens call it
 * @param user whose it is
 * @param startedAt when they signed in
 * @param expiresAt when they must do so again
 */
public record Session(String id, UUID user, Instant startedAt, Instant expiresAt) {

  /** Refuses null. */
  public Session {
    requireNonNull(id, "id is null");
    requireNonNull(user, "user is null");
    requireNonNull(startedAt, "startedAt is null");
    requireNonNull(expiresAt, "expiresAt is null");
  }
}
