package dev.homelake.local.signin.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.signin.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {

  private static final SigningKey KEY = SigningKey.create();
  private static final String ISSUER = "http://localhost:9320/us-east-1_Home12345";
  private static final String CLIENT = "client1";

  private static final String CLAIMS =
      """
      {"iss":"%s","aud":"%s","token_use":"id","sub":"s","iat":1000000000,"exp":9000000000}"""
          .formatted(ISSUER, CLIENT);

  private final SettableClock clock = new SettableClock();
  private final TokenVerifier verifier = new TokenVerifier(KEY, ISSUER, CLIENT, clock);
  private final Tokens good = tokens(KEY, ISSUER, CLIENT);

  private Tokens tokens(SigningKey key, String issuer, String client) {
    return new TokenWriter(key, issuer, client, clock)
        .write(new TokenSubject("sub1", "ana@example.org", "session1", Instant.EPOCH));
  }

  @Test
  void takesWhatItsWriterWrote() {
    assertThat(verifier.verifyIdToken(good.idToken()))
        .isInstanceOfSatisfying(
            TokenCheck.Valid.class,
            valid -> assertThat(valid.claims()).containsEntry("sub", "sub1"));
    assertThat(verifier.verifyAccessToken(good.accessToken())).isInstanceOf(TokenCheck.Valid.class);
  }

  @Test
  void tellsAnExpiredTokenFromABadOne() {
    clock.pass(Duration.ofMinutes(59));
    assertThat(verifier.verifyIdToken(good.idToken())).isInstanceOf(TokenCheck.Valid.class);
    clock.pass(Duration.ofMinutes(1));
    assertThat(verifier.verifyIdToken(good.idToken())).isEqualTo(new TokenCheck.Expired());
    refused(changed(good.idToken()));
    refused(tokens(SigningKey.create(), ISSUER, CLIENT).idToken());
  }

  @Test
  void refusesTokensOfAnotherKeyIssuerClientOrUse() {
    refused(tokens(SigningKey.create(), ISSUER, CLIENT).idToken());
    refused(tokens(KEY, ISSUER + "x", CLIENT).idToken());
    refused(tokens(KEY, ISSUER, "client2").idToken());
    refused(good.accessToken());
    assertThat(verifier.verifyAccessToken(good.idToken())).isEqualTo(new TokenCheck.Invalid());
  }

  @Test
  void refusesAChangedPayload() {
    refused(changed(good.idToken()));
  }

  private static String changed(String token) {
    String[] parts = token.split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
    return parts[0] + "." + base64(claims.replace("sub1", "sub2")) + "." + parts[2];
  }

  @Test
  void knowsOneAlgorithmWhateverTheHeaderSays() throws Exception {
    String claims = good.idToken().split("\\.")[1];
    for (String algorithm : new String[] {"none", "None", "NONE", ""}) {
      String content = header(algorithm) + "." + claims;
      refused(content + ".");
      refused(content);
      refused(content + "." + good.idToken().split("\\.")[2]);
    }
    String content = header("HS256") + "." + claims;
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(KEY.publicHalf(), "HmacSHA256"));
    refused(
        content
            + "."
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(content.getBytes(UTF_8))));
  }

  private static String header(String algorithm) {
    return base64("{\"kid\":\"%s\",\"alg\":\"%s\"}".formatted(KEY.id(), algorithm));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kid\":\"KID\",\"alg\":\"RS512\"}",
        "{\"kid\":\"other\",\"alg\":\"RS256\"}",
        "{\"alg\":\"RS256\"}",
        "{\"kid\":\"KID\",\"alg\":[\"RS256\"]}",
        "{\"kid\":\"KID\",\"alg\":\"RS256\",\"crit\":[\"x\"]}",
        "[]",
        "no json"
      })
  void refusesOtherHeadersEvenIfTheyAreSigned(String header) {
    refused(signed(header.replace("KID", KEY.id()), CLAIMS));
  }

  @Test
  void refusesSignedClaimsThatLackSomething() {
    String header = "{\"kid\":\"KID\",\"alg\":\"RS256\"}".replace("KID", KEY.id());
    String all = CLAIMS;
    assertThat(verifier.verifyIdToken(signed(header, all))).isInstanceOf(TokenCheck.Valid.class);
    for (String claim : new String[] {"iss", "aud", "token_use", "sub", "iat", "exp"}) {
      refused(signed(header, all.replace("\"" + claim + "\"", "\"x\"")));
    }
    refused(signed(header, all.replace("\"exp\":9", "\"exp\":\"never\",\"x\":9")));
    refused(signed(header, all.replace("\"exp\":9", "\"exp\":-9")));
    refused(signed(header, all.replace("\"exp\":9", "\"exp\":99999999999999999999999")));
    refused(signed(header, all.replace("\"iat\":1", "\"iat\":9")));
    refused(signed(header, "[]"));
  }

  private static String signed(String header, String claims) {
    String content = base64(header) + "." + base64(claims);
    return content
        + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(KEY.sign(content));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a.b.c", "a.b", "a.b.c.d", "é.é.é", "A.A.A", " . . "})
  void refusesWhatIsNoToken(String text) {
    refused(text);
    refused(good.idToken() + text + "=");
  }

  @Test
  void refusesWhatIsTooLong() {
    refused("a".repeat(10_000_000) + ".b.c");
  }

  private void refused(String token) {
    assertThat(verifier.verifyIdToken(token)).isEqualTo(new TokenCheck.Invalid());
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
