package dev.homelake.local.signin.token;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Whom tokens are about.
 *
 * @param id of the user
 * @param email of the user
 * @param session the sign-in they come from
 * @param signedIn when that was
 */
public record TokenSubject(String id, String email, String session, Instant signedIn) {

  /** Refuses null. */
  public TokenSubject {
    requireNonNull(id, "id is null");
    requireNonNull(email, "email is null");
    requireNonNull(session, "session is null");
    requireNonNull(signedIn, "signedIn is null");
  }
}
