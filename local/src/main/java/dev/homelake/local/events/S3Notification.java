package dev.homelake.local.events;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import dev.homelake.local.lake.LakeFolder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Events as S3 writes them and the Lambda runtime reads them. Pure functions. */
public final class S3Notification {

  private static final String NOBODY = "local";

  private S3Notification() {}

  /** What a function gets. */
  public static S3Event event(ObjectNotice notice) {
    return LambdaEventSerializers.serializerFor(S3Event.class, S3Event.class.getClassLoader())
        .fromJson(json(notice));
  }

  /** What S3 sends. */
  public static String json(ObjectNotice notice) {
    JsonWriter json = JsonWriter.create().writeStartObject();
    json.writeFieldName("Records").writeStartArray().writeStartObject();
    field(json, "eventVersion", "2.1");
    field(json, "eventSource", "aws:s3");
    field(json, "awsRegion", LakeFolder.REGION);
    field(json, "eventTime", notice.time().truncatedTo(ChronoUnit.MILLIS).toString());
    field(json, "eventName", notice.name());
    json.writeFieldName("userIdentity").writeStartObject();
    field(json, "principalId", NOBODY);
    json.writeEndObject().writeFieldName("requestParameters").writeStartObject();
    field(json, "sourceIPAddress", "127.0.0.1");
    json.writeEndObject().writeFieldName("responseElements").writeStartObject();
    field(json, "x-amz-request-id", notice.sequencer());
    field(json, "x-amz-id-2", notice.sequencer());
    json.writeEndObject().writeFieldName("s3").writeStartObject();
    field(json, "s3SchemaVersion", "1.0");
    field(json, "configurationId", "homelake");
    bucket(json, notice.bucket());
    json.writeFieldName("object").writeStartObject();
    field(json, "key", encoded(notice.key()));
    if (!notice.eTag().isEmpty()) {
      json.writeFieldName("size").writeValue(notice.size());
      field(json, "eTag", notice.eTag());
    }
    field(json, "sequencer", notice.sequencer());
    json.writeEndObject().writeEndObject().writeEndObject().writeEndArray().writeEndObject();
    return new String(json.getBytes(), StandardCharsets.UTF_8);
  }

  private static void bucket(JsonWriter json, String name) {
    json.writeFieldName("bucket").writeStartObject();
    field(json, "name", name);
    json.writeFieldName("ownerIdentity").writeStartObject();
    field(json, "principalId", NOBODY);
    json.writeEndObject();
    field(json, "arn", "arn:aws:s3:::" + name);
    json.writeEndObject();
  }

  private static void field(JsonWriter json, String name, String value) {
    json.writeFieldName(name).writeValue(value);
  }

  /** As in a form; S3 leaves slashes alone. */
  private static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
