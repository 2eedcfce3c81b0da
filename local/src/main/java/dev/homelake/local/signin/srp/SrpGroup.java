package dev.homelake.local.signin.srp;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.local.files.Sha256;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The numbers both sides agree on: the group of 3072 bits of RFC 3526 with its generator 2. */
final class SrpGroup {

  static final BigInteger PRIME =
      new BigInteger(
          """
          FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74
          020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F1437
          4FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED
          EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF05
          98DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB
          9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B
          E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718
          3995497CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33
          A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7
          ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864
          D87602733EC86A64521F2B18177B200CBBE117577A615D6C770988C0BAD946E2
          08E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF
          """
              .replace("\n", ""),
          16);

  static final BigInteger GENERATOR = BigInteger.TWO;

  /** What the verifier is multiplied by within the server's public number. */
  static final BigInteger MULTIPLIER = number(sha256(bytes(PRIME), bytes(GENERATOR)));

  private SrpGroup() {}

  /** A number as it is hashed: with a zero in front where its first bit is set. */
  static byte[] bytes(BigInteger number) {
    return number.toByteArray();
  }

  static BigInteger number(byte[] bytes) {
    return new BigInteger(1, bytes);
  }

  /** What comes out when a password's secret number is the exponent. */
  static BigInteger power(BigInteger exponent) {
    return GENERATOR.modPow(exponent, PRIME);
  }

  /** The secret number of a password. */
  static BigInteger exponent(String identity, String password, BigInteger salt) {
    byte[] secret = sha256((identity + ":" + password).getBytes(UTF_8));
    return number(sha256(bytes(salt), secret));
  }

  static byte[] sha256(byte[]... parts) {
    MessageDigest digest = Sha256.digest();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  /** Hexadecimal digits, as numbers are sent. */
  static String hex(BigInteger number) {
    return HexFormat.of().formatHex(bytes(number));
  }
}
