package dev.homelake.local.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.local.signin.json.JsonObject;
import dev.homelake.local.signin.token.Pool;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Calls the pools over HTTP as the web app does. */
public final class CognitoClient {

  private static final String USER_POOL = "AWSCognitoIdentityProviderService.";
  private static final String IDENTITY_POOL = "AWSCognitoIdentityService.";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private final Pool pool;

  /** A client of the pools at an address. */
  public CognitoClient(URI address, Pool pool) {
    this.address = address;
    this.pool = pool;
  }

  /**
   * What came back.
   *
   * @param status of HTTP
   * @param body its object
   * @param headers of it
   */
  public record Reply(int status, JsonObject body, HttpHeaders headers) {

    /** The error's name, or nothing. */
    public String error() {
      return status == 200 ? "" : body.text("__type").orElse("?");
    }

    /** The error's words. */
    public String message() {
      return body.text("message").orElse("");
    }

    /** A text of the answer that must be there. */
    public String text(String name) {
      return body.text(name).orElseThrow(() -> new AssertionError(name + " in " + this));
    }

    /** The tokens of an answer that must have some. */
    public UserTokens tokens() {
      Map<String, String> result = body.object("AuthenticationResult").texts();
      if (!result.containsKey("IdToken")) {
        throw new AssertionError("no tokens: " + error() + " " + message());
      }
      return new UserTokens(
          result.get("IdToken"),
          result.get("AccessToken"),
          Optional.ofNullable(result.get("RefreshToken")));
    }
  }

  /** What a user has after the sign-in. */
  public record UserTokens(String id, String access, Optional<String> refresh) {}

  /** What a user signs requests to S3 with. */
  public record S3Credentials(String accessKeyId, String secretKey, String sessionToken) {}

  /** {@code SignUp}. */
  public Reply signUp(String email, String password) {
    return user(
        "SignUp",
        Map.of(
            "Username", email,
            "Password", password,
            "UserAttributes", List.of(Map.of("Name", "email", "Value", email))));
  }

  /** {@code ConfirmSignUp}. */
  public Reply confirm(String email, String code) {
    return user("ConfirmSignUp", Map.of("Username", email, "ConfirmationCode", code));
  }

  /** The tokens of one who must be able to sign in. */
  public UserTokens signIn(String email, String password) {
    return trySignIn(email, password).tokens();
  }

  /** {@code InitiateAuth} and {@code RespondToAuthChallenge}. */
  public Reply trySignIn(String email, String password) {
    SrpClient srp = new SrpClient();
    Reply challenge = challenge(email, srp);
    return challenge.status() == 200 ? respond(challenge, srp, password) : challenge;
  }

  /** {@code InitiateAuth}. */
  public Reply challenge(String email, SrpClient srp) {
    return user(
        "InitiateAuth",
        Map.of(
            "AuthFlow",
            "USER_SRP_AUTH",
            "AuthParameters",
            Map.of("USERNAME", email, "SRP_A", srp.number())));
  }

  /** {@code RespondToAuthChallenge}. */
  public Reply respond(Reply challenge, SrpClient srp, String password) {
    JsonObject asked = challenge.body().object("ChallengeParameters");
    String id = asked.text("USER_ID_FOR_SRP").orElseThrow();
    String block = asked.text("SECRET_BLOCK").orElseThrow();
    String signature =
        srp.signature(
            pool.name(),
            id,
            password,
            asked.text("SALT").orElseThrow(),
            asked.text("SRP_B").orElseThrow(),
            block);
    return user(
        "RespondToAuthChallenge",
        Map.of(
            "ChallengeName",
            "PASSWORD_VERIFIER",
            "ChallengeResponses",
            Map.of(
                "USERNAME", id,
                "PASSWORD_CLAIM_SECRET_BLOCK", block,
                "TIMESTAMP", SrpClient.TIMESTAMP,
                "PASSWORD_CLAIM_SIGNATURE", signature)));
  }

  /** {@code GetTokensFromRefreshToken}. */
  public Reply refresh(String refreshToken) {
    return user("GetTokensFromRefreshToken", Map.of("RefreshToken", refreshToken));
  }

  /** {@code GetUser}. */
  public Reply user(String accessToken) {
    return user("GetUser", Map.of("AccessToken", accessToken));
  }

  /** {@code RevokeToken}: what the web app's sign-out does. */
  public Reply signOut(String refreshToken) {
    return user("RevokeToken", Map.of("Token", refreshToken));
  }

  /** {@code GetId}. */
  public Reply identity(String idToken) {
    return identity(
        "GetId", Map.of("IdentityPoolId", pool.identityPoolId(), "Logins", logins(idToken)));
  }

  /** {@code GetCredentialsForIdentity}. */
  public Reply credentials(String identity, String idToken) {
    return identity(
        "GetCredentialsForIdentity", Map.of("IdentityId", identity, "Logins", logins(idToken)));
  }

  /** Keys for S3, for one who must get some. */
  public S3Credentials credentials(String idToken) {
    Reply reply = credentials(identity(idToken).text("IdentityId"), idToken);
    JsonObject keys = reply.body().object("Credentials");
    return new S3Credentials(
        keys.text("AccessKeyId").orElseThrow(),
        keys.text("SecretKey").orElseThrow(),
        keys.text("SessionToken").orElseThrow());
  }

  private Map<String, String> logins(String idToken) {
    return Map.of(pool.issuer(address).replace("http://", ""), idToken);
  }

  /** A call of the user pool; names the client. */
  public Reply user(String operation, Map<String, Object> parameters) {
    Map<String, Object> all = new LinkedHashMap<>(parameters);
    all.putIfAbsent("ClientId", pool.clientId());
    return call(USER_POOL + operation, json(all));
  }

  /** A call of the identity pool. */
  public Reply identity(String operation, Map<String, Object> parameters) {
    return call(IDENTITY_POOL + operation, json(parameters));
  }

  private URI below(String path) {
    return URI.create(address.toString().replaceFirst("/*$", "/") + path);
  }

  /** Any call. */
  public Reply call(String target, String json) {
    return send(
        HttpRequest.newBuilder(below(""))
            .header("Content-Type", "application/x-amz-json-1.1")
            .header("X-Amz-Target", target)
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  /** Any request. */
  public Reply send(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      JsonObject body =
          JsonObject.parse(answer.body().length == 0 ? "{}".getBytes(UTF_8) : answer.body())
              .orElseThrow(() -> new AssertionError(new String(answer.body(), UTF_8)));
      return new Reply(answer.statusCode(), body, answer.headers());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String json(Map<String, ?> members) {
    JsonWriter json = JsonWriter.create();
    write(json, members);
    return new String(json.getBytes(), UTF_8);
  }

  private static void write(JsonWriter json, Object value) {
    if (value instanceof Map<?, ?> members) {
      json.writeStartObject();
      members.forEach(
          (name, member) -> {
            json.writeFieldName((String) name);
            write(json, member);
          });
      json.writeEndObject();
    } else if (value instanceof List<?> elements) {
      json.writeStartArray();
      elements.forEach(element -> write(json, element));
      json.writeEndArray();
    } else {
      json.writeValue((String) value);
    }
  }
}
