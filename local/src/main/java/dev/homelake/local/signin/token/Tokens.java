package dev.homelake.local.signin.token;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * The two tokens of a session.
 *
 * @param idToken says who somebody is
 * @param accessToken lets them change their account
 */
public record Tokens(String idToken, String accessToken) {

  /** How long they are good. */
  public static final Duration LIFE = Duration.ofHours(1);

  /** Refuses null. */
  public Tokens {
    requireNonNull(idToken, "idToken is null");
    requireNonNull(accessToken, "accessToken is null");
  }

  /** Tells nothing: who has the tokens is taken for the user. */
  @Override
  public String toString() {
    return "Tokens";
  }
}
