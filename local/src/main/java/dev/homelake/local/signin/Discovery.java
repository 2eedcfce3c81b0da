package dev.homelake.local.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.local.signin.token.SigningKey;
import dev.homelake.local.web.WebAnswer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** What checkers of tokens fetch: the pool's description and its public key. */
final class Discovery {

  private static final String JSON = "application/json";

  private final Map<String, WebAnswer> documents;

  Discovery(SignIn signIn) {
    String folder = "/" + signIn.pool().userPoolId() + "/.well-known/";
    String issuer = signIn.tokens().issuer();
    SigningKey key = signIn.store().secrets().signingKey();
    this.documents =
        Map.of(
            folder + "jwks.json", document(json -> keys(json, key)),
            folder + "openid-configuration", document(json -> configuration(json, issuer)));
  }

  Optional<WebAnswer> find(String path) {
    return Optional.ofNullable(documents.get(path));
  }

  private static WebAnswer document(Consumer<JsonWriter> members) {
    JsonWriter json = JsonWriter.create().writeStartObject();
    members.accept(json);
    return WebAnswer.of(200, JSON, new String(json.writeEndObject().getBytes(), UTF_8));
  }

  private static void keys(JsonWriter json, SigningKey key) {
    json.writeFieldName("keys").writeStartArray().writeStartObject();
    field(json, "alg", "RS256");
    field(json, "e", key.exponent());
    field(json, "kid", key.id());
    field(json, "kty", "RSA");
    field(json, "n", key.modulus());
    field(json, "use", "sig");
    json.writeEndObject().writeEndArray();
  }

  private static void configuration(JsonWriter json, String issuer) {
    field(json, "issuer", issuer);
    field(json, "jwks_uri", issuer + "/.well-known/jwks.json");
    list(json, "id_token_signing_alg_values_supported", "RS256");
    list(json, "subject_types_supported", "public");
    list(json, "response_types_supported", "code");
  }

  private static void field(JsonWriter json, String name, String value) {
    json.writeFieldName(name).writeValue(value);
  }

  private static void list(JsonWriter json, String name, String value) {
    json.writeFieldName(name).writeStartArray().writeValue(value).writeEndArray();
  }
}
