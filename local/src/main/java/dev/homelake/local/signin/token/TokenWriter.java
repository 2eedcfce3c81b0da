package dev.homelake.local.signin.token;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Writes tokens with the claims of Cognito's. Safe for use by several threads. */
public final class TokenWriter {

  private final SigningKey key;
  private final String issuer;
  private final String client;
  private final Clock clock;

  /**
   * A writer for one client.
   *
   * @param issuer who they say has written them
   * @param client the id of the client they are for
   */
  public TokenWriter(SigningKey key, String issuer, String client, Clock clock) {
    this.key = requireNonNull(key, "key is null");
    this.issuer = requireNonNull(issuer, "issuer is null");
    this.client = requireNonNull(client, "client is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /** Tokens about somebody, good from now on. */
  public Tokens write(TokenSubject subject) {
    String event = UUID.randomUUID().toString();
    return new Tokens(
        signed(
            json -> {
              common(json, TokenUse.ID, subject, event);
              field(json, "cognito:username", subject.id());
              field(json, "email", subject.email());
              json.writeFieldName("email_verified").writeValue(true);
            }),
        signed(
            json -> {
              common(json, TokenUse.ACCESS, subject, event);
              field(json, "username", subject.id());
              field(json, "scope", "aws.cognito.signin.user.admin");
            }));
  }

  private void common(JsonWriter json, TokenUse use, TokenSubject subject, String event) {
    long now = clock.instant().getEpochSecond();
    field(json, "sub", subject.id());
    field(json, "iss", issuer);
    field(json, use.clientClaim(), client);
    field(json, "token_use", use.text());
    field(json, "origin_jti", subject.session());
    field(json, "event_id", event);
    field(json, "jti", UUID.randomUUID().toString());
    json.writeFieldName("auth_time").writeValue(subject.signedIn().getEpochSecond());
    json.writeFieldName("iat").writeValue(now);
    json.writeFieldName("exp").writeValue(now + Tokens.LIFE.toSeconds());
  }

  private String signed(Consumer<JsonWriter> claims) {
    String content =
        part(
                json -> {
                  field(json, "kid", key.id());
                  field(json, "alg", "RS256");
                })
            + "."
            + part(claims);
    return content + "." + base64(key.sign(content));
  }

  private static String part(Consumer<JsonWriter> members) {
    JsonWriter json = JsonWriter.create().writeStartObject();
    members.accept(json);
    return base64(json.writeEndObject().getBytes());
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void field(JsonWriter json, String name, String value) {
    json.writeFieldName(name).writeValue(value);
  }
}
