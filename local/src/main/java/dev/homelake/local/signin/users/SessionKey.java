package dev.homelake.local.signin.users;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * What a signed-in user signs requests to S3 with, for a while.
 *
 * @param id its public half, {@code AccessKeyId}
 * @param secret its other half, {@code SecretKey}
 * @param sessionToken what requests carry besides
 * @param user whose requests they are
 * @param expiresAt from when on it is good for nothing
 */
public record SessionKey(
    String id, String secret, String sessionToken, UUID user, Instant expiresAt) {

  /** Refuses null. */
  public SessionKey {
    requireNonNull(id, "id is null");
    requireNonNull(secret, "secret is null");
    requireNonNull(sessionToken, "sessionToken is null");
    requireNonNull(user, "user is null");
    requireNonNull(expiresAt, "expiresAt is null");
  }

  /** Says which key it is, not its secrets. */
  @Override
  public String toString() {
    return "SessionKey[" + id + "]";
  }
}
