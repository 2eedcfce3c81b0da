package dev.homelake.local.signin;

import static dev.homelake.local.signin.RunningSignIn.PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.homelake.local.signin.CognitoClient.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CognitoEndpointTest {

  private static final String SIGN_UP = "AWSCognitoIdentityProviderService.SignUp";
  private static final String FOREIGN = "http://elsewhere.example";

  @TempDir static Path folder;
  private static RunningSignIn running;
  private static CognitoClient client;

  @BeforeAll
  static void start() {
    running = new RunningSignIn();
    running.open(folder);
    client = running.client();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @AfterEach
  void check() {
    assertThat(running.failures).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "[]", "\"SignUp\"", "{", "{\"a\":", "null", "\u0000"})
  void refusesWhatIsNoObject(String body) {
    Reply reply = client.call(SIGN_UP, body);
    assertThat(reply.error()).isEqualTo("SerializationException");
    assertThat(reply.status()).isEqualTo(400);
  }

  @Test
  void refusesWhatIsNestedTooDeeply() {
    assertThat(client.call(SIGN_UP, "{\"a\":" + "[".repeat(50_000)).error())
        .isEqualTo("SerializationException");
    String whole = "{\"a\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
    assertThat(client.call(SIGN_UP, whole).error()).isEqualTo("SerializationException");
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(client.call(SIGN_UP, "{\"a\":\"" + "x".repeat(200_000) + "\"}").status())
        .isEqualTo(413);
    assertThat(client.signUp("a".repeat(120) + "@example.org", "Correct-horse-7").error())
        .isEqualTo("InvalidParameterException");
    assertThat(client.signUp("a@example.org", "Aa1!" + "x".repeat(300)).error())
        .isEqualTo("InvalidParameterException");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SignUp",
        "AWSCognitoIdentityProviderService.",
        "AWSCognitoIdentityProviderService.AdminCreateUser",
        "AWSCognitoIdentityService.SignUp"
      })
  void knowsNoOtherOperation(String target) {
    assertThat(client.call(target, "{}").error()).isEqualTo("UnknownOperationException");
  }

  @Test
  void saysWhatIsMissing() {
    Reply client = call("SignUp", Map.of("Username", "a@example.org"));
    assertThat(client.error()).isEqualTo("InvalidParameterException");
    assertThat(client.message())
        .isEqualTo(
            "1 validation error detected: Value null at 'password' failed to satisfy constraint: Member must not be null");
    assertThat(call("InitiateAuth", Map.of("AuthFlow", "USER_SRP_AUTH")).message())
        .isEqualTo("Missing required parameter USERNAME");
    assertThat(call("RespondToAuthChallenge", Map.of("ChallengeName", "SMS_MFA")).error())
        .isEqualTo("InvalidParameterException");
    assertThat(call("SignUp", Map.of("Username", "ana", "Password", "Correct-horse-7")).message())
        .isEqualTo("Username should be an email.");
  }

  private static Reply call(String operation, Map<String, Object> parameters) {
    return client.user(operation, parameters);
  }

  @ParameterizedTest
  @CsvSource({
    "SignUp",
    "ConfirmSignUp",
    "ResendConfirmationCode",
    "InitiateAuth",
    "RespondToAuthChallenge",
    "GetTokensFromRefreshToken",
    "GetUser",
    "ForgotPassword",
    "ConfirmForgotPassword",
    "ChangePassword",
    "RevokeToken",
    "GlobalSignOut",
    "DeleteUser"
  })
  void refusesEveryCallWithoutParameters(String operation) {
    Reply reply = client.call("AWSCognitoIdentityProviderService." + operation, "{}");
    assertThat(reply.error()).isEqualTo("InvalidParameterException");
  }

  @Test
  void knowsOneClientAndOnePool() {
    assertThat(call("ForgotPassword", Map.of("ClientId", "other", "Username", "a@b.c")).error())
        .isEqualTo("ResourceNotFoundException");
    assertThat(client.identity("GetId", Map.of("IdentityPoolId", "us-east-1:x")).error())
        .isEqualTo("ResourceNotFoundException");
  }

  @Test
  void letsItsPagesIn() {
    Reply preflight = preflight(PAGE);
    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).hasValue(PAGE);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .contains(
            "authorization", "content-type", "x-amz-target", "x-amz-user-agent", "cache-control");
    Reply refused = post(PAGE);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).hasValue(PAGE);
    assertThat(refused.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
        .contains("x-amzn-errortype");
  }

  @Test
  void letsNoOtherPagesIn() {
    for (String origin : Set.of(FOREIGN, "null", PAGE + "1", "http://LOCALHOST:9400")) {
      assertThat(preflight(origin).headers().map().keySet())
          .noneMatch(name -> name.startsWith("access-control"));
      assertThat(post(origin).headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new AllowedOrigins(Set.of("*")));
  }

  private static Reply preflight(String origin) {
    return client.send(
        request("/")
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .method("OPTIONS", BodyPublishers.noBody())
            .build());
  }

  private static Reply post(String origin) {
    return client.send(
        request("/").header("Origin", origin).POST(BodyPublishers.ofString("{}")).build());
  }

  @Test
  void servesNothingElse() {
    assertThat(client.send(request("/").build()).status()).isEqualTo(404);
    assertThat(client.send(request("/us-east-1_Other/.well-known/jwks.json").build()).status())
        .isEqualTo(404);
    assertThat(client.send(request("/").DELETE().build()).status()).isEqualTo(405);
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(running.server().address() + path));
  }
}
