package dev.homelake.edge.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The {@code Link} header that leads to the next page. */
public final class NextLink {

  private NextLink() {}

  /**
   * The same request, a page further. The address is relative to the one that was asked, so it
   * holds behind any domain and stage.
   */
  public static String header(ApiRequest request, String cursor) {
    Map<String, String> parameters = new TreeMap<>();
    request
        .parameters()
        .forEach(
            (name, values) -> values.stream().findFirst().ifPresent(v -> parameters.put(name, v)));
    parameters.put("cursor", cursor);
    String query =
        parameters.entrySet().stream()
            .filter(parameter -> !parameter.getValue().isEmpty())
            .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
            .collect(Collectors.joining("&"));
    return "<?" + query + ">; rel=\"next\"";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
