package dev.homelake.local.receive;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** What S3 would tell of an object. Pure functions. */
final class S3Notification {

  private S3Notification() {}

  /** The event of a new object, written as S3 writes it and read as the Lambda runtime reads it. */
  static S3Event created(String bucket, String key, long size, String eTag, Instant time) {
    return LambdaEventSerializers.serializerFor(S3Event.class, S3Event.class.getClassLoader())
        .fromJson(json(bucket, key, size, eTag, time));
  }

  private static String json(String bucket, String key, long size, String eTag, Instant time) {
    JsonWriter json = JsonWriter.create().writeStartObject();
    json.writeFieldName("Records").writeStartArray().writeStartObject();
    field(json, "eventVersion", "2.1");
    field(json, "eventSource", "aws:s3");
    field(json, "awsRegion", "local");
    field(json, "eventTime", time.toString());
    field(json, "eventName", "ObjectCreated:Put");
    json.writeFieldName("s3").writeStartObject();
    field(json, "s3SchemaVersion", "1.0");
    json.writeFieldName("bucket").writeStartObject();
    field(json, "name", bucket);
    field(json, "arn", "arn:aws:s3:::" + bucket);
    json.writeEndObject().writeFieldName("object").writeStartObject();
    field(json, "key", encoded(key));
    json.writeFieldName("size").writeValue(size);
    field(json, "eTag", eTag);
    field(json, "sequencer", "%016X".formatted(nanos(time)));
    json.writeEndObject().writeEndObject().writeEndObject().writeEndArray().writeEndObject();
    return new String(json.getBytes(), StandardCharsets.UTF_8);
  }

  private static long nanos(Instant time) {
    return time.getEpochSecond() * 1_000_000_000 + time.getNano();
  }

  private static void field(JsonWriter json, String name, String value) {
    json.writeFieldName(name).writeValue(value);
  }

  /** As in a form; S3 leaves slashes alone. */
  private static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
