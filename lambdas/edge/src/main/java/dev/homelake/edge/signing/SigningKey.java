package dev.homelake.edge.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * What all addresses have in common that are signed with the same credentials in the same second,
 * by version 4 of AWS's signatures. The SDK's signer makes it anew for each, which takes ten times
 * as long. Thread-safe.
 */
final class SigningKey {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";

  private final AwsCredentialsIdentity credentials;
  private final long second;
  private final String head;
  private final String tail;
  private final String toSign;
  private final SecretKeySpec key;

  SigningKey(AwsCredentialsIdentity credentials, Instant now, String region) {
    this.credentials = credentials;
    this.second = now.getEpochSecond();
    String time = TIME.format(now);
    String day = time.substring(0, 8);
    String scope = day + "/" + region + "/s3/aws4_request";
    // In the order of their names, as they are signed.
    this.head =
        "X-Amz-Algorithm=%s&X-Amz-Credential=%s&X-Amz-Date=%s&X-Amz-Expires="
            .formatted(ALGORITHM, encoded(credentials.accessKeyId() + "/" + scope), time);
    this.tail = token(credentials) + "&X-Amz-SignedHeaders=host";
    this.toSign = ALGORITHM + "\n" + time + "\n" + scope + "\n";
    byte[] derived = ("AWS4" + credentials.secretAccessKey()).getBytes(UTF_8);
    for (String part : new String[] {day, region, "s3", "aws4_request"}) {
      derived = hmac(new SecretKeySpec(derived, "HmacSHA256"), part);
    }
    this.key = new SecretKeySpec(derived, "HmacSHA256");
  }

  /** Whether this is the one for these credentials now. */
  boolean serves(AwsCredentialsIdentity other, Instant now) {
    return second == now.getEpochSecond() && Objects.equals(credentials, other);
  }

  /**
   * The query with which a GET is signed.
   *
   * @param host with the port if it is not the usual one
   * @param path encoded
   */
  String query(String host, String path, long seconds) {
    String query = head + seconds + tail;
    String request =
        "GET\n" + path + "\n" + query + "\nhost:" + host + "\n\nhost\nUNSIGNED-PAYLOAD";
    String signature = hex(hmac(key, toSign + hex(sha256(request))));
    return query + "&X-Amz-Signature=" + signature;
  }

  private static String token(AwsCredentialsIdentity credentials) {
    return credentials instanceof AwsSessionCredentialsIdentity session
        ? "&X-Amz-Security-Token=" + encoded(session.sessionToken())
        : "";
  }

  private static String encoded(String text) {
    return SdkHttpUtils.urlEncode(text);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
