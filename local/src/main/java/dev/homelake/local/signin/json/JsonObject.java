package dev.homelake.local.signin.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * An object of JSON that somebody sent. Members of another kind than the one that is asked for
 * count as not there. Immutable.
 */
public final class JsonObject {

  private final Map<String, JsonNode> members;

  private JsonObject(Map<String, JsonNode> members) {
    this.members = members;
  }

  /** Reads an object; nothing if it is none, or no UTF-8. */
  public static Optional<JsonObject> parse(byte[] json) {
    try {
      JsonNode node =
          JsonNode.parser().parse(UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString());
      return Optional.ofNullable(node).filter(JsonNode::isObject).map(JsonObject::of);
    } catch (CharacterCodingException
        | UncheckedIOException
        | IllegalArgumentException
        | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static JsonObject of(JsonNode node) {
    return new JsonObject(node.asObject());
  }

  /** Whether there is a member of this name, of any kind. */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /** The text of a member. */
  public Optional<String> text(String name) {
    return member(name).filter(JsonNode::isString).map(JsonNode::asString);
  }

  /** The members of a member; none if it is not there. */
  public JsonObject object(String name) {
    return member(name)
        .filter(JsonNode::isObject)
        .map(JsonObject::of)
        .orElseGet(() -> new JsonObject(Map.of()));
  }

  /** The objects in an array; none if it is not there. */
  public List<JsonObject> objects(String name) {
    return member(name).filter(JsonNode::isArray).map(JsonNode::asArray).orElse(List.of()).stream()
        .filter(JsonNode::isObject)
        .map(JsonObject::of)
        .toList();
  }

  /** All members that are texts, numbers or truths, as text. */
  public Map<String, String> texts() {
    return members.entrySet().stream()
        .filter(member -> isScalar(member.getValue()))
        .collect(toUnmodifiableMap(Map.Entry::getKey, member -> member.getValue().text()));
  }

  private Optional<JsonNode> member(String name) {
    return Optional.ofNullable(members.get(name));
  }

  private static boolean isScalar(JsonNode node) {
    return node.isString() || node.isNumber() || node.isBoolean();
  }
}
