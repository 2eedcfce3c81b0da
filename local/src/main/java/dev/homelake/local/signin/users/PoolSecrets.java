package dev.homelake.local.signin.users;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.homelake.local.signin.token.Pool;
import dev.homelake.local.signin.token.SigningKey;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The pools of a lake with what only they know. Made once a lake. Immutable. */
public final class PoolSecrets {

  private final Pool pool;
  private final SigningKey signingKey;
  private final SecretKeySpec secret;

  PoolSecrets(Pool pool, SigningKey signingKey, byte[] secret) {
    this.pool = requireNonNull(pool, "pool is null");
    this.signingKey = requireNonNull(signingKey, "signingKey is null");
    this.secret = new SecretKeySpec(secret, "HmacSHA256");
  }

  /** The pools' ids. */
  public Pool pool() {
    return pool;
  }

  /** The key that tokens are signed with. */
  public SigningKey signingKey() {
    return signingKey;
  }

  /** Whose password a proof is about. */
  public String identity(UUID user) {
    return pool.name() + user;
  }

  /** Bytes that are always the same for these texts, and that nobody else can tell. */
  public byte[] mark(String... texts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      return mac.doFinal(String.join("\0", texts).getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
