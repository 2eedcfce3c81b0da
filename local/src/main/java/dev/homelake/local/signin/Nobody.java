package dev.homelake.local.signin;

import dev.homelake.local.signin.srp.SrpVerifier;
import dev.homelake.local.signin.users.PoolSecrets;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/**
 * What a sign-in is asked with if there is no such user: the same each time, and nothing that a
 * user's would not be, so that nobody learns who is one. No answer to it is right.
 */
final class Nobody {

  private static final int SALT_BYTES = 16;
  private static final long VERSION = 0x4000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final PoolSecrets secrets;

  /** Of a password that nobody was told. One does for all: who does not know it cannot tell. */
  private final BigInteger verifier;

  Nobody(PoolSecrets secrets, SecureRandom random) {
    this.secrets = secrets;
    String password = Base64.getEncoder().encodeToString(secrets.mark("nobody's password"));
    this.verifier = SrpVerifier.of("nobody", password, random).verifier();
  }

  UUID id(String name) {
    ByteBuffer bytes = ByteBuffer.wrap(secrets.mark("nobody's id", folded(name)));
    long high = (bytes.getLong() & ~0xF000L) | VERSION;
    long low = (bytes.getLong() & ~0xC000_0000_0000_0000L) | VARIANT;
    return new UUID(high, low);
  }

  SrpVerifier password(String name) {
    byte[] salt = Arrays.copyOf(secrets.mark("nobody's salt", folded(name)), SALT_BYTES);
    return new SrpVerifier(new BigInteger(1, salt), verifier);
  }

  /** What counts wrong answers for such a name. */
  String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
