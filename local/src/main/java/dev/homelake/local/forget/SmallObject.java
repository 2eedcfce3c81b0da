package dev.homelake.local.forget;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.ObjectChangedException;
import dev.homelake.edge.bucket.ObjectInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Objects that programs wrote and that fit into memory: receipts, claims, reports. */
final class SmallObject {

  private static final int ATTEMPTS = 5;

  private SmallObject() {}

  /** Its text; empty if it is not there. */
  static Optional<byte[]> read(Bucket bucket, String key) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<ObjectInfo> object = bucket.head(key);
      if (object.isEmpty()) {
        return Optional.empty();
      }
      try (InputStream in = bucket.open(object.get())) {
        return Optional.of(in.readAllBytes());
      } catch (ObjectChangedException e) {
        // Written anew between the two calls: look again.
      }
    }
    throw new IOException("Cannot read an object of the lake: it keeps changing");
  }

  /** Its JSON; empty if it is not there or holds none. */
  static Optional<JsonNode> json(Bucket bucket, String key) throws IOException {
    return read(bucket, key).flatMap(SmallObject::parse);
  }

  private static Optional<JsonNode> parse(byte[] json) {
    try {
      JsonNode node = JsonNode.parser().parse(new String(json, UTF_8));
      return node.isObject() ? Optional.of(node) : Optional.empty();
    } catch (UncheckedIOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The text of a field, if it has one. */
  static Optional<String> text(JsonNode json, String field) {
    return json.field(field).filter(JsonNode::isString).map(JsonNode::asString);
  }
}
