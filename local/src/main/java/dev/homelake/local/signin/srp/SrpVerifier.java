package dev.homelake.local.signin.srp;

import static dev.homelake.local.signin.srp.SrpGroup.exponent;
import static dev.homelake.local.signin.srp.SrpGroup.power;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Random;

/**
 * What is kept of a password: enough to check a proof of it, too little to make one.
 *
 * @param salt of this password alone
 * @param verifier the password, behind a power that nobody can undo
 */
public record SrpVerifier(BigInteger salt, BigInteger verifier) {

  private static final int SALT_BITS = 128;

  /** Refuses numbers that come from no password. */
  public SrpVerifier {
    if (salt.signum() < 0 || verifier.signum() <= 0 || verifier.compareTo(SrpGroup.PRIME) >= 0) {
      throw new IllegalArgumentException("not a salt and a verifier");
    }
  }

  /**
   * Keeps a password, under a new salt.
   *
   * @param identity whose it is: the pool's name and the user's id, joined; a proof names the same
   */
  public static SrpVerifier of(String identity, String password, Random random) {
    BigInteger salt = new BigInteger(SALT_BITS, random);
    return new SrpVerifier(salt, power(exponent(identity, password, salt)));
  }

  /** Whether it is of this password; takes as long if it is not. */
  public boolean isOf(String identity, String password) {
    BigInteger given = power(exponent(identity, password, salt));
    return MessageDigest.isEqual(verifier.toByteArray(), given.toByteArray());
  }

  /** The salt as it is sent. */
  public String saltHex() {
    return SrpGroup.hex(salt);
  }

  /** Tells nothing: what it holds lets passwords be guessed. */
  @Override
  public String toString() {
    return "SrpVerifier";
  }
}
