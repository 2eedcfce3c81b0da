package dev.homelake.edge.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * What is answered.
 *
 * @param status of HTTP
 * @param headers those that only this answer has; unmodifiable
 * @param body JSON; empty if there is none
 */
public record ApiAnswer(int status, Map<String, String> headers, String body) {

  /** Refuses null. */
  public ApiAnswer {
    headers = Map.copyOf(headers);
    requireNonNull(body, "body is null");
  }

  /** A success with the JSON that {@code content} writes. */
  public static ApiAnswer json(Consumer<JsonWriter> content) {
    return new ApiAnswer(200, Map.of(), text(content));
  }

  /**
   * A refusal or failure.
   *
   * @param code stable, for programs
   * @param message what was attempted, why not and what to do, for people
   */
  public static ApiAnswer error(int status, String code, String message) {
    return new ApiAnswer(
        status,
        Map.of(),
        text(
            json -> {
              json.writeStartObject();
              json.writeFieldName("error");
              json.writeStartObject();
              json.writeFieldName("code").writeValue(code);
              json.writeFieldName("message").writeValue(message);
              json.writeEndObject();
              json.writeEndObject();
            }));
  }

  /** The same with one more header. */
  public ApiAnswer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ApiAnswer(status, more, body);
  }

  private static String text(Consumer<JsonWriter> content) {
    JsonWriter json = JsonWriter.create();
    content.accept(json);
    return new String(json.getBytes(), UTF_8);
  }
}
