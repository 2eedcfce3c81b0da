package dev.homelake.local.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The client's half of one sign-in, in hexadecimal texts as clients for browsers have it, and with
 * a group that is computed as RFC 3526 defines it: nothing is shared with the server's half.
 */
public final class SrpClient {

  /** Such as clients write it. */
  public static final String TIMESTAMP = "Tue Nov 3 09:05:00 UTC 2026";

  static final BigInteger PRIME = prime();

  private final BigInteger secret;
  private final BigInteger number;

  /** With a random secret. */
  public SrpClient() {
    this(new BigInteger(256, new SecureRandom()));
  }

  SrpClient(BigInteger secret) {
    this.secret = secret;
    this.number = BigInteger.TWO.modPow(secret, PRIME);
  }

  /** {@code SRP_A}. */
  public String number() {
    return number.toString(16);
  }

  /** {@code PASSWORD_CLAIM_SIGNATURE}. */
  public String signature(
      String poolName, String userId, String password, String salt, String theirs, String block) {
    BigInteger b = new BigInteger(theirs, 16);
    byte[] key = key(exponent(poolName + userId, password, new BigInteger(salt, 16)), b);
    byte[] content =
        joined(
            (poolName + userId).getBytes(UTF_8),
            Base64.getDecoder().decode(block),
            TIMESTAMP.getBytes(UTF_8));
    return Base64.getEncoder().encodeToString(hmac(key, content));
  }

  static BigInteger exponent(String identity, String password, BigInteger salt) {
    String secret = hash(HexFormat.of().formatHex((identity + ":" + password).getBytes(UTF_8)));
    return new BigInteger(hash(padded(salt) + secret), 16);
  }

  private byte[] key(BigInteger exponent, BigInteger theirs) {
    BigInteger multiplier = new BigInteger(hash(padded(PRIME) + padded(BigInteger.TWO)), 16);
    BigInteger both = new BigInteger(hash(padded(number) + padded(theirs)), 16);
    BigInteger shared =
        theirs
            .subtract(multiplier.multiply(BigInteger.TWO.modPow(exponent, PRIME)))
            .modPow(secret.add(both.multiply(exponent)), PRIME);
    byte[] seed = hmac(bytes(padded(both)), bytes(padded(shared)));
    byte[] purpose = joined("Caldera Derived Key".getBytes(UTF_8), new byte[] {1});
    return Arrays.copyOf(hmac(seed, purpose), 16);
  }

  private static String padded(BigInteger number) {
    String hex = number.toString(16);
    String even = hex.length() % 2 == 0 ? hex : "0" + hex;
    return "89abcdef".indexOf(even.charAt(0)) >= 0 ? "00" + even : even;
  }

  private static String hash(String hex) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(hex)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  static byte[] hmac(byte[] key, byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] joined(byte[]... parts) {
    return HexFormat.of()
        .parseHex(Arrays.stream(parts).map(HexFormat.of()::formatHex).reduce("", String::concat));
  }

  /** 2^3072 - 2^3008 - 1 + 2^64 * (floor(2^2942 * pi) + 1690314). */
  private static BigInteger prime() {
    BigInteger one = BigInteger.ONE.shiftLeft(3100);
    BigInteger pi = arctangent(5, one).shiftLeft(2).subtract(arctangent(239, one)).shiftLeft(2);
    return BigInteger.ONE
        .shiftLeft(3072)
        .subtract(BigInteger.ONE.shiftLeft(3008))
        .subtract(BigInteger.ONE)
        .add(pi.shiftRight(3100 - 2942).add(BigInteger.valueOf(1_690_314)).shiftLeft(64));
  }

  private static BigInteger arctangent(int of, BigInteger one) {
    BigInteger square = BigInteger.valueOf((long) of * of);
    BigInteger term = one.divide(BigInteger.valueOf(of));
    BigInteger sum = term;
    for (int odd = 3; term.signum() != 0; odd += 2) {
      term = term.divide(square).negate();
      sum = sum.add(term.divide(BigInteger.valueOf(odd)));
    }
    return sum;
  }
}
