package dev.homelake.local.receive;

import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * What a function wrote of a file.
 *
 * @param key where it is
 * @param json what it says
 */
record KeptReceipt(String key, JsonNode json) {

  Optional<String> text(String field) {
    return json.field(field).map(JsonNode::text);
  }

  /** The folder of a zip's pictures, if it has any. */
  Optional<String> pictures() {
    return json.field("pictures").flatMap(all -> all.field("folder")).map(JsonNode::text);
  }
}
