package dev.homelake.local.signin.users;

import static java.util.Objects.requireNonNull;

/**
 * A session with the token that keeps it going, which is told once and not kept.
 *
 * @param session the session
 * @param refreshToken a secret of the user's
 */
public record StartedSession(Session session, String refreshToken) {

  /** Refuses null. */
  public StartedSession {
    requireNonNull(session, "session is null");
    requireNonNull(refreshToken, "refreshToken is null");
  }

  /** Says which session it is, not the secret. */
  @Override
  public String toString() {
    return "StartedSession[" + session + "]";
  }
}
