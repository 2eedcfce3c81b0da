package dev.homelake.local.signin;

import static dev.homelake.local.signin.RunningSignIn.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.signin.CognitoClient.Reply;
import dev.homelake.local.signin.CognitoClient.S3Credentials;
import dev.homelake.local.signin.CognitoClient.UserTokens;
import dev.homelake.local.signin.json.JsonObject;
import dev.homelake.local.signin.token.TokenCheck;
import dev.homelake.local.signin.users.User;
import dev.homelake.local.signin.users.UserStore;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {

  private static final String ANA = "ana@example.org";

  @TempDir Path folder;
  private static RunningSignIn running;
  private CognitoClient client;

  @BeforeAll
  static void start() {
    running = new RunningSignIn();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @BeforeEach
  void open() {
    running.open(folder);
    client = running.client();
  }

  @AfterEach
  void check() {
    running.signIn().close();
    assertThat(running.failures).isEmpty();
  }

  @Test
  void leadsFromTheSignUpToTheSignOut() throws Exception {
    Reply signedUp = client.signUp(ANA, PASSWORD);
    assertThat(signedUp.body().object("CodeDeliveryDetails").texts())
        .containsEntry("Destination", "a***@e***");
    assertThat(client.confirm(ANA, running.wrongCode()).error()).isEqualTo("CodeMismatchException");
    assertThat(client.trySignIn(ANA, PASSWORD).error()).isEqualTo("UserNotConfirmedException");
    assertThat(client.confirm(ANA, running.code()).status()).isEqualTo(200);

    UserTokens tokens = client.signIn("Ana@Example.org", PASSWORD);
    assertThat(client.user(tokens.access()).text("Username")).isEqualTo(signedUp.text("UserSub"));
    checkWithPublishedKey(tokens.id());

    running.clock.pass(Duration.ofMinutes(30));
    UserTokens fresh = client.refresh(tokens.refresh().orElseThrow()).tokens();
    assertThat(fresh.refresh()).isEmpty();
    assertThat(fresh.id()).isNotEqualTo(tokens.id());

    S3Credentials keys = client.credentials(fresh.id());
    assertThat(running.signIn().keys().find(keys.accessKeyId()))
        .hasValueSatisfying(
            key -> {
              assertThat(key.secret()).isEqualTo(keys.secretKey());
              assertThat(key.sessionToken()).isEqualTo(keys.sessionToken());
              assertThat(key.user()).hasToString(signedUp.text("UserSub"));
            });

    assertThat(client.signOut(tokens.refresh().orElseThrow()).status()).isEqualTo(200);
    assertThat(running.signIn().keys().find(keys.accessKeyId())).isEmpty();
    assertThat(client.user(fresh.access()).message()).isEqualTo("Access Token has been revoked");
    assertThat(client.refresh(tokens.refresh().orElseThrow()).error())
        .isEqualTo("NotAuthorizedException");
    assertThat(client.identity(fresh.id()).error()).isEqualTo("NotAuthorizedException");
  }

  private void checkWithPublishedKey(String token) throws Exception {
    String issuer = running.signIn().pool().issuer(running.server().address());
    JsonObject key = get(issuer + "/.well-known/jwks.json").body().objects("keys").get(0);
    assertThat(get(issuer + "/.well-known/openid-configuration").text("issuer")).isEqualTo(issuer);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(
        KeyFactory.getInstance("RSA")
            .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
    int end = token.lastIndexOf('.');
    signature.update(token.substring(0, end).getBytes(StandardCharsets.UTF_8));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)))).isTrue();
  }

  private Reply get(String address) {
    return client.send(HttpRequest.newBuilder(URI.create(address)).build());
  }

  private static BigInteger number(JsonObject key, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.text(name).orElseThrow()));
  }

  @Test
  void saysInTokensWhatCognitoSays() {
    User ana = running.user(ANA);
    TokenCheck check = running.signIn().tokens().verifyIdToken(client.signIn(ANA, PASSWORD).id());
    assertThat(check).isInstanceOf(TokenCheck.Valid.class);
    Map<String, String> claims = ((TokenCheck.Valid) check).claims();
    assertThat(claims)
        .containsEntry("sub", ana.id().toString())
        .containsEntry("cognito:username", ana.id().toString())
        .containsEntry("aud", running.signIn().pool().clientId())
        .containsEntry("email", ANA)
        .containsEntry("email_verified", "true")
        .containsEntry("token_use", "id")
        .containsKeys("iss", "jti", "origin_jti", "event_id", "auth_time", "iat", "exp");
    assertThat(Long.parseLong(claims.get("exp")) - Long.parseLong(claims.get("iat")))
        .isEqualTo(3600);
  }

  @Test
  void refusesAWrongPasswordAndAnUnknownUserInTheSameWay() {
    running.user(ANA);
    Reply wrong = client.trySignIn(ANA, PASSWORD + "!");
    Reply unknown = client.trySignIn("nobody@example.org", PASSWORD);
    assertThat(wrong.error()).isEqualTo("NotAuthorizedException");
    assertThat(wrong.message()).isEqualTo("Incorrect username or password.");
    assertThat(wrong.headers().firstValue("x-amzn-errortype")).hasValue("NotAuthorizedException");
    assertThat(unknown.status()).isEqualTo(wrong.status());
    assertThat(unknown.body().texts()).isEqualTo(wrong.body().texts());
  }

  @Test
  void asksUnknownUsersAsItAsksOthers() {
    running.user(ANA);
    Map<String, String> known = asked(ANA);
    Map<String, String> first = asked("nobody@example.org");
    Map<String, String> again = asked("Nobody@example.org");
    assertThat(first.keySet()).isEqualTo(known.keySet());
    assertThat(again.get("SALT")).isEqualTo(first.get("SALT"));
    assertThat(again.get("USER_ID_FOR_SRP"))
        .isEqualTo(first.get("USER_ID_FOR_SRP"))
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    assertThat(again.get("SRP_B")).isNotEqualTo(first.get("SRP_B"));
    assertThat(asked("else@example.org").get("SALT")).isNotEqualTo(first.get("SALT"));
  }

  private Map<String, String> asked(String email) {
    return client.challenge(email, new SrpClient()).body().object("ChallengeParameters").texts();
  }

  @Test
  void locksANameThatWasTriedTooOften() {
    running.user(ANA);
    for (String email : List.of(ANA, "nobody@example.org")) {
      for (int i = 0; i < 5; i++) {
        assertThat(client.trySignIn(email, "wrong").message())
            .isEqualTo("Incorrect username or password.");
      }
      assertThat(client.trySignIn(email, PASSWORD).message())
          .isEqualTo("Password attempts exceeded");
    }
    running.clock.pass(Duration.ofSeconds(1));
    assertThat(client.trySignIn(ANA, "wrong").message())
        .isEqualTo("Incorrect username or password.");
    running.clock.pass(Duration.ofSeconds(1));
    running.restart();
    assertThat(client.trySignIn(ANA, PASSWORD).message()).isEqualTo("Password attempts exceeded");
    running.clock.pass(Duration.ofSeconds(1));
    client.signIn(ANA, PASSWORD);
    assertThat(client.trySignIn(ANA, "wrong").message())
        .isEqualTo("Incorrect username or password.");
    client.signIn(ANA, PASSWORD);
  }

  @Test
  void takesAnAnswerOnceAndInTime() {
    running.user(ANA);
    SrpClient srp = new SrpClient();
    Reply challenge = client.challenge(ANA, srp);
    client.respond(challenge, srp, PASSWORD).tokens();
    assertThat(client.respond(challenge, srp, PASSWORD).message()).contains("session is expired");

    Reply late = client.challenge(ANA, srp);
    running.clock.pass(Duration.ofMinutes(3));
    assertThat(client.respond(late, srp, PASSWORD).error()).isEqualTo("NotAuthorizedException");
  }

  @Test
  void refusesAnAnswerToAQuestionAboutAnOldPassword() {
    User ana = running.user(ANA);
    SrpClient srp = new SrpClient();
    Reply challenge = client.challenge(ANA, srp);
    running.signIn().store().users().changePassword(ana, "Another-one-8");
    assertThat(client.respond(challenge, srp, PASSWORD).error())
        .isEqualTo("NotAuthorizedException");
    client.signIn(ANA, "Another-one-8");
  }

  @Test
  void refusesNumbersThatNeedNoPassword() {
    running.user(ANA);
    for (BigInteger trick :
        List.of(BigInteger.ZERO, SrpClient.PRIME, SrpClient.PRIME.shiftLeft(1))) {
      assertThat(initiate(trick.toString(16)).error()).isEqualTo("InvalidParameterException");
    }
    assertThat(initiate("-5").error()).isEqualTo("InvalidParameterException");
    assertThat(initiate("f".repeat(4000)).error()).isEqualTo("InvalidParameterException");
  }

  private Reply initiate(String number) {
    return client.user(
        "InitiateAuth",
        Map.of(
            "AuthFlow",
            "USER_SRP_AUTH",
            "AuthParameters",
            Map.of("USERNAME", ANA, "SRP_A", number)));
  }

  @Test
  void takesNoPasswordsAsTheyAre() {
    running.user(ANA);
    Reply reply =
        client.user(
            "InitiateAuth",
            Map.of(
                "AuthFlow",
                "USER_PASSWORD_AUTH",
                "AuthParameters",
                Map.of("USERNAME", ANA, "PASSWORD", PASSWORD)));
    assertThat(reply.error()).isEqualTo("InvalidParameterException");
    assertThat(reply.message()).isEqualTo("USER_PASSWORD_AUTH flow not enabled for this client");
  }

  @Test
  void refreshesInTheOldWayToo() {
    running.user(ANA);
    UserTokens tokens = client.signIn(ANA, PASSWORD);
    Map<String, Object> old =
        Map.of(
            "AuthFlow",
            "REFRESH_TOKEN_AUTH",
            "AuthParameters",
            Map.of("REFRESH_TOKEN", tokens.refresh().orElseThrow()));
    assertThat(client.user(client.user("InitiateAuth", old).tokens().access()).status())
        .isEqualTo(200);
    running.clock.pass(Duration.ofDays(30));
    assertThat(client.user("InitiateAuth", old).error()).isEqualTo("NotAuthorizedException");
  }

  @Test
  void keepsEverythingOverARestart() {
    client.signUp(ANA, PASSWORD);
    running.restart();
    client.confirm(ANA, running.code());
    UserTokens tokens = client.signIn(ANA, PASSWORD);
    S3Credentials keys = client.credentials(tokens.id());

    running.restart();

    assertThat(client.user(tokens.access()).status()).isEqualTo(200);
    assertThat(client.refresh(tokens.refresh().orElseThrow()).status()).isEqualTo(200);
    assertThat(running.signIn().keys().find(keys.accessKeyId())).isPresent();
    client.signIn(ANA, PASSWORD);
  }

  @Test
  void seesAtOnceWhatAnotherProcessDoes() {
    User ana = running.user(ANA);
    UserTokens tokens = client.signIn(ANA, PASSWORD);
    S3Credentials keys = client.credentials(tokens.id());
    try (UserStore other = running.another()) {
      other.users().resetPassword(ana, "Another-one-8");
      assertThat(running.signIn().keys().find(keys.accessKeyId())).isEmpty();
      assertThat(client.user(tokens.access()).error()).isEqualTo("NotAuthorizedException");
      client.signIn(ANA, "Another-one-8");
      other.users().remove(ana);
      assertThat(client.trySignIn(ANA, "Another-one-8").error())
          .isEqualTo("NotAuthorizedException");
    }
  }

  @Test
  void endsEverySessionAtAGlobalSignOut() {
    running.user(ANA);
    UserTokens here = client.signIn(ANA, PASSWORD);
    UserTokens there = client.signIn(ANA, PASSWORD);
    assertThat(client.user("GlobalSignOut", Map.of("AccessToken", here.access())).status())
        .isEqualTo(200);
    assertThat(client.refresh(there.refresh().orElseThrow()).error())
        .isEqualTo("NotAuthorizedException");
    assertThat(client.user(there.access()).error()).isEqualTo("NotAuthorizedException");
  }

  @Test
  void removesAUserWhoWantsIt() {
    running.user(ANA);
    UserTokens tokens = client.signIn(ANA, PASSWORD);
    assertThat(client.user("DeleteUser", Map.of("AccessToken", tokens.access())).status())
        .isEqualTo(200);
    assertThat(client.trySignIn(ANA, PASSWORD).error()).isEqualTo("NotAuthorizedException");
    assertThat(running.signIn().store().users().all()).isEmpty();
  }

  @Test
  void keepsAnIdentityToItsUser() {
    running.user(ANA);
    running.user("bob@example.org");
    String ana = client.signIn(ANA, PASSWORD).id();
    String bob = client.signIn("bob@example.org", PASSWORD).id();
    String identity = client.identity(ana).text("IdentityId");
    assertThat(client.credentials(identity, bob).error()).isEqualTo("NotAuthorizedException");
    assertThat(client.credentials(identity, ana + "A").error()).isEqualTo("NotAuthorizedException");
    assertThat(client.credentials(identity, ana).status()).isEqualTo(200);
    running.clock.pass(Duration.ofHours(1));
    assertThat(client.credentials(identity, ana).message()).contains("Token expired");
    Map<String, Object> nobody = Map.of("IdentityPoolId", running.signIn().pool().identityPoolId());
    assertThat(client.identity("GetId", nobody).error()).isEqualTo("NotAuthorizedException");
  }

  @Test
  void givesTheSameIdentityToPagesThatAskAtOnce() {
    running.user(ANA);
    String token = client.signIn(ANA, PASSWORD).id();
    Set<String> identities = ConcurrentHashMap.newKeySet();
    Set<String> keys = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 10)
        .parallel()
        .forEach(
            i -> {
              identities.add(client.identity(token).text("IdentityId"));
              keys.add(client.credentials(token).accessKeyId());
            });
    assertThat(identities).hasSize(1);
    assertThat(keys).hasSize(1).allSatisfy(key -> assertThat(key).matches("ASIA[A-Z2-7]{16}"));
  }

  @Test
  void letsKeysExpire() {
    running.user(ANA);
    UserTokens tokens = client.signIn(ANA, PASSWORD);
    String key = client.credentials(tokens.id()).accessKeyId();
    running.clock.pass(Duration.ofMinutes(59));
    assertThat(running.signIn().keys().find(key)).isPresent();
    String next =
        client
            .credentials(client.refresh(tokens.refresh().orElseThrow()).tokens().id())
            .accessKeyId();
    assertThat(next).isNotEqualTo(key);
    running.clock.pass(Duration.ofMinutes(1));
    assertThat(running.signIn().keys().find(key)).isEmpty();
    assertThat(running.signIn().keys().find(next)).isPresent();
    assertThat(running.signIn().keys().find("ASIA")).isEmpty();
  }
}
