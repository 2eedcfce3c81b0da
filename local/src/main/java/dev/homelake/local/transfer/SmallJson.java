package dev.homelake.local.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Small objects with JSON in them. */
final class SmallJson {

  private SmallJson() {}

  /** Reads one; empty if it is no JSON. */
  static Optional<JsonNode> read(S3Side side, Found object) {
    byte[] json = side.read(object, 0, Math.toIntExact(object.size()));
    try {
      return Optional.of(JsonNode.parser().parse(new String(json, UTF_8)));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** A field's text, if it is one. */
  static Optional<String> text(JsonNode json, String field) {
    return json.isObject()
        ? json.field(field).filter(JsonNode::isString).map(JsonNode::text)
        : Optional.empty();
  }
}
