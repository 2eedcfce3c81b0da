package dev.homelake.edge.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which web pages may use the API.
 *
 * @param origins such as {@code https://example.org}; {@code *} alone admits every page
 */
public record Cors(List<String> origins) {

  /** Refuses an empty list and what is no origin. */
  public Cors {
    origins = List.copyOf(origins);
    if (origins.isEmpty()) {
      throw new IllegalArgumentException("no origin is allowed: name one, or *");
    }
    for (String origin : origins) {
      if (!origin.matches("https?://[^/\\s,]+") && !(origin.equals("*") && origins.size() == 1)) {
        throw new IllegalArgumentException(
            "not an origin like https://example.org: '%s'".formatted(origin));
      }
    }
  }

  /** Reads origins with commas between them. */
  public static Cors parse(String origins) {
    return new Cors(
        Arrays.stream(origins.split(",")).map(String::strip).filter(o -> !o.isEmpty()).toList());
  }

  /**
   * The headers of every answer. A page that is not allowed reads that another one is; its browser
   * keeps the answer from it.
   *
   * @param asking the page's origin, if a browser says so
   */
  public Map<String, String> headers(Optional<String> asking) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(
        "Access-Control-Allow-Origin", asking.filter(origins::contains).orElse(origins.get(0)));
    headers.put("Access-Control-Expose-Headers", "Link, Retry-After");
    if (origins.size() > 1) {
      headers.put("Vary", "Origin");
    }
    return headers;
  }
}
