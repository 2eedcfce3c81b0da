package dev.homelake.local.signin.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.homelake.local.files.Sha256;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * The key of a pool: its private half signs tokens, its public half is for everybody to check them.
 * Safe for use by several threads.
 */
public final class SigningKey {

  private static final int BITS = 2048;
  private static final String ALGORITHM = "SHA256withRSA";

  private final PrivateKey privateKey;
  private final RSAPublicKey publicKey;
  private final String id;

  private SigningKey(PrivateKey privateKey, RSAPublicKey publicKey) {
    this.privateKey = requireNonNull(privateKey, "privateKey is null");
    this.publicKey = requireNonNull(publicKey, "publicKey is null");
    this.id = thumbprint(publicKey);
  }

  /** A new key of RSA with 2048 bits. */
  public static SigningKey create() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      KeyPair pair = generator.generateKeyPair();
      return new SigningKey(pair.getPrivate(), (RSAPublicKey) pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has RSA", e);
    }
  }

  /**
   * A key that was kept.
   *
   * @param privateHalf what {@link #privateHalf()} gave
   * @param publicHalf what {@link #publicHalf()} gave
   * @throws IllegalArgumentException if these are no halves of a key
   */
  public static SigningKey of(byte[] privateHalf, byte[] publicHalf) {
    try {
      KeyFactory keys = KeyFactory.getInstance("RSA");
      return new SigningKey(
          keys.generatePrivate(new PKCS8EncodedKeySpec(privateHalf)),
          (RSAPublicKey) keys.generatePublic(new X509EncodedKeySpec(publicHalf)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the signing key is damaged", e);
    }
  }

  /** Its private half, to be kept; never shown. */
  public byte[] privateHalf() {
    return privateKey.getEncoded();
  }

  /** Its public half, to be kept. */
  public byte[] publicHalf() {
    return publicKey.getEncoded();
  }

  /** Its name in tokens: the thumbprint of RFC 7638. */
  public String id() {
    return id;
  }

  /** The modulus as keys are published. */
  public String modulus() {
    return modulus(publicKey);
  }

  /** The exponent as keys are published. */
  public String exponent() {
    return exponent(publicKey);
  }

  byte[] sign(String content) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(privateKey);
      signature.update(content.getBytes(UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign a token", e);
    }
  }

  boolean hasSigned(String content, byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(publicKey);
      signature.update(content.getBytes(UTF_8));
      return signature.verify(bytes);
    } catch (GeneralSecurityException e) {
      // A signature of another length than the key's.
      return false;
    }
  }

  private static String thumbprint(RSAPublicKey key) {
    String canonical =
        "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}".formatted(exponent(key), modulus(key));
    return base64(Sha256.digest().digest(canonical.getBytes(UTF_8)));
  }

  private static String modulus(RSAPublicKey key) {
    return base64(unsigned(key.getModulus()));
  }

  private static String exponent(RSAPublicKey key) {
    return base64(unsigned(key.getPublicExponent()));
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
