package dev.homelake.local.signin.srp;

import static dev.homelake.local.signin.srp.SrpGroup.MULTIPLIER;
import static dev.homelake.local.signin.srp.SrpGroup.PRIME;
import static dev.homelake.local.signin.srp.SrpGroup.bytes;
import static dev.homelake.local.signin.srp.SrpGroup.number;
import static dev.homelake.local.signin.srp.SrpGroup.power;
import static dev.homelake.local.signin.srp.SrpGroup.sha256;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The server's half of one sign-in: a question that only one who knows the password answers.
 * Immutable.
 */
public final class SrpChallenge {

  private static final int SECRET_BITS = 256;
  private static final int KEY_BYTES = 16;
  private static final int BLOCK_BYTES = 64;

  /** A number longer than the group's, in digits, is not worth reading. */
  private static final int MOST_DIGITS = 2 * 400;

  private final String identity;
  private final SrpVerifier password;
  private final BigInteger clientNumber;
  private final BigInteger secret;
  private final BigInteger serverNumber;
  private final byte[] block;

  private SrpChallenge(
      String identity, SrpVerifier password, BigInteger clientNumber, SecureRandom random) {
    this.identity = requireNonNull(identity, "identity is null");
    this.password = password;
    this.clientNumber = clientNumber;
    this.secret = new BigInteger(SECRET_BITS, random).setBit(SECRET_BITS - 1);
    this.serverNumber = MULTIPLIER.multiply(password.verifier()).add(power(secret)).mod(PRIME);
    this.block = new byte[BLOCK_BYTES];
    random.nextBytes(block);
  }

  /**
   * Asks.
   *
   * @param identity whose password: the pool's name and the user's id, joined
   * @param password what is kept of it
   * @param clientNumber the client's public number in hexadecimal digits
   * @return nothing if that is no such number; a multiple of the group's prime is none, for with it
   *     one would sign in without a password
   */
  public static Optional<SrpChallenge> ask(
      String identity, SrpVerifier password, String clientNumber, SecureRandom random) {
    if (clientNumber.length() > MOST_DIGITS || !clientNumber.matches("[0-9A-Fa-f]+")) {
      return Optional.empty();
    }
    BigInteger number = new BigInteger(clientNumber, 16);
    return number.mod(PRIME).signum() == 0
        ? Optional.empty()
        : Optional.of(new SrpChallenge(identity, password, number, random));
  }

  /** The server's public number in hexadecimal digits. */
  public String serverNumber() {
    return SrpGroup.hex(serverNumber);
  }

  /** Random bytes that the proof includes, so that it is good for this challenge only. */
  public byte[] block() {
    return block.clone();
  }

  /** Whether {@code signature} proves the password; takes as long if it does not. */
  public boolean isProvedBy(byte[] signature, String timestamp) {
    byte[] expected = hmac(key(), identity.getBytes(UTF_8), block, timestamp.getBytes(UTF_8));
    return MessageDigest.isEqual(expected, signature);
  }

  private byte[] key() {
    BigInteger both = number(sha256(bytes(clientNumber), bytes(serverNumber)));
    BigInteger shared =
        clientNumber.multiply(password.verifier().modPow(both, PRIME)).modPow(secret, PRIME);
    byte[] seed = hmac(bytes(both), bytes(shared));
    byte[] purpose = "Caldera Derived Key".getBytes(UTF_8);
    return Arrays.copyOf(hmac(seed, purpose, new byte[] {1}), KEY_BYTES);
  }

  private static byte[] hmac(byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
