package dev.homelake.local.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.signin.PasswordPolicy;
import dev.homelake.local.signin.token.Pool;
import java.net.URI;
import java.util.Locale;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * What the web app must know to begin: where to sign in, where S3 and the API are. It holds no
 * secret. {@code outputs} is laid out as Amplify's own {@code amplify_outputs.json}, so the same
 * app runs on AWS.
 *
 * @param site where the app itself is
 * @param s3 where S3 is
 * @param bucket the lake's
 * @param pool who signs in where
 */
public record AppConfig(URI site, URI s3, String bucket, Pool pool) {

  /** Refuses null. */
  public AppConfig {
    requireNonNull(site, "site is null");
    requireNonNull(s3, "s3 is null");
    requireNonNull(bucket, "bucket is null");
    requireNonNull(pool, "pool is null");
  }

  /** The JSON. */
  String json() {
    JsonWriter json = JsonWriter.create().writeStartObject();
    json.writeFieldName("local").writeValue(true);
    json.writeFieldName("api").writeStartObject();
    text(json, "url", site + "/api");
    json.writeEndObject();
    json.writeFieldName("endpoints").writeStartObject();
    text(json, "user_pool", site + "/cognito/");
    text(json, "identity_pool", site + "/cognito/");
    text(json, "s3", s3.toString());
    json.writeEndObject();
    json.writeFieldName("outputs").writeStartObject();
    text(json, "version", "1.4");
    auth(json);
    json.writeFieldName("storage").writeStartObject();
    text(json, "aws_region", LakeFolder.REGION);
    text(json, "bucket_name", bucket);
    json.writeEndObject();
    return new String(json.writeEndObject().writeEndObject().getBytes(), UTF_8);
  }

  private void auth(JsonWriter json) {
    json.writeFieldName("auth").writeStartObject();
    text(json, "aws_region", LakeFolder.REGION);
    text(json, "user_pool_id", pool.userPoolId());
    text(json, "user_pool_client_id", pool.clientId());
    text(json, "identity_pool_id", pool.identityPoolId());
    json.writeFieldName("unauthenticated_identities_enabled").writeValue(false);
    json.writeFieldName("username_attributes").writeStartArray().writeValue("email");
    json.writeEndArray();
    json.writeFieldName("user_verification_types").writeStartArray().writeValue("email");
    json.writeEndArray();
    json.writeFieldName("standard_required_attributes").writeStartArray().writeValue("email");
    json.writeEndArray();
    json.writeFieldName("password_policy").writeStartObject();
    json.writeFieldName("min_length").writeValue(PasswordPolicy.LEAST);
    for (PasswordPolicy.Kind kind : PasswordPolicy.Kind.values()) {
      json.writeFieldName("require_" + kind.name().toLowerCase(Locale.ROOT)).writeValue(true);
    }
    json.writeEndObject().writeEndObject();
  }

  private static void text(JsonWriter json, String name, String value) {
    json.writeFieldName(name).writeValue(value);
  }
}
