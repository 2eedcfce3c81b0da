package dev.homelake.bronze;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import dev.homelake.edge.events.RecordedEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Notifications as S3 writes them, decoded as the Lambda runtime does. */
final class Delivery {

  static final String BUCKET = "lake";

  /** What S3 would say of one object. */
  record Told(
      String name,
      String key,
      Optional<String> version,
      String sequencer,
      Instant time,
      String eTag) {

    static Told created(String key, String sequencer, Instant time) {
      return new Told("ObjectCreated:Put", key, Optional.empty(), sequencer, time, "e");
    }

    static Told removed(String key, String sequencer, Instant time) {
      return new Told("ObjectRemoved:Delete", key, Optional.empty(), sequencer, time, "");
    }

    Told version(Optional<String> id) {
      return new Told(name, key, id, sequencer, time, eTag);
    }

    private String json() {
      return """
          {"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"eu-west-1",
           "eventTime":"%s","eventName":"%s","userIdentity":{"principalId":"EXAMPLE"},
           "requestParameters":{"sourceIPAddress":"203.0.113.7"},
           "responseElements":{"x-amz-request-id":"C3D13FE58DE4C810","x-amz-id-2":"FMyUVURIY8"},
           "s3":{"s3SchemaVersion":"1.0","configurationId":"chats",
            "bucket":{"name":"%s","ownerIdentity":{"principalId":"EXAMPLE"},
             "arn":"arn:aws:s3:::%s"},
            "object":{"key":"%s","size":1,"eTag":"%s",%s"sequencer":"%s"}}}
          """
          .formatted(
              time,
              name,
              BUCKET,
              BUCKET,
              encoded(key),
              eTag,
              version.map(id -> "\"versionId\":\"" + id + "\",").orElse(""),
              sequencer);
    }
  }

  private Delivery() {}

  static S3Event of(Told... records) {
    String json =
        List.of(records).stream().map(Told::json).collect(Collectors.joining(",", "", ""));
    return RecordedEvent.parse("{\"Records\":[" + json + "]}", S3Event.class);
  }

  /** As in a form: S3 leaves slashes alone. */
  private static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
