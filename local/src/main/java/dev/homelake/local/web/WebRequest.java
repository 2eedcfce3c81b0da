package dev.homelake.local.web;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request, read as a whole.
 *
 * @param method in capitals
 * @param path decoded, begins with a slash
 * @param query as it was written, without the question mark; empty if there is none
 * @param headers all values of each; names in any case, unmodifiable
 * @param body its bytes; do not change them
 */
public record WebRequest(
    String method, String path, String query, Map<String, List<String>> headers, byte[] body) {

  /** Refuses null. */
  public WebRequest {
    requireNonNull(method, "method is null");
    requireNonNull(path, "path is null");
    requireNonNull(query, "query is null");
    requireNonNull(body, "body is null");
    Map<String, List<String>> any = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> any.put(name, List.copyOf(values)));
    headers = Collections.unmodifiableMap(any);
  }

  /** The first value of a header, in whatever case its name is written. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).flatMap(values -> values.stream().findFirst());
  }
}
