package dev.homelake.local.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer.
 *
 * @param status of HTTP
 * @param headers its headers; unmodifiable
 * @param body its bytes; do not change them
 */
public record WebAnswer(int status, Map<String, String> headers, byte[] body) {

  /** Refuses null. */
  public WebAnswer {
    headers = Map.copyOf(headers);
    requireNonNull(body, "body is null");
  }

  /** An answer of this text. */
  public static WebAnswer of(int status, String contentType, String text) {
    return new WebAnswer(status, Map.of("Content-Type", contentType), text.getBytes(UTF_8));
  }

  /** The same with one more header. */
  public WebAnswer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new WebAnswer(status, more, body);
  }
}
