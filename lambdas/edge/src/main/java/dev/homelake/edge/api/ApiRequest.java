package dev.homelake.edge.api;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A request as far as the functions look at it.
 *
 * @param method in capitals
 * @param parameters of the query, decoded; unmodifiable
 * @param origin of the page that asks, if a browser says so
 */
public record ApiRequest(
    String method, Map<String, List<String>> parameters, Optional<String> origin) {

  /** Refuses null. */
  public ApiRequest {
    method = method.toUpperCase(Locale.ROOT);
    parameters =
        parameters.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    requireNonNull(origin, "origin is null");
  }

  /** What API Gateway hands over for a REST API. Everything in it may be missing. */
  public static ApiRequest of(APIGatewayProxyRequestEvent event) {
    return new ApiRequest(
        Optional.ofNullable(event.getHttpMethod()).orElse(""),
        parameters(event),
        origin(event.getHeaders()));
  }

  private static Map<String, List<String>> parameters(APIGatewayProxyRequestEvent event) {
    Map<String, List<String>> parameters = new TreeMap<>();
    if (event.getMultiValueQueryStringParameters() != null) {
      event
          .getMultiValueQueryStringParameters()
          .forEach((name, values) -> parameters.put(name, present(values)));
      return parameters;
    }
    if (event.getQueryStringParameters() != null) {
      event
          .getQueryStringParameters()
          .forEach((name, value) -> parameters.put(name, List.of(value == null ? "" : value)));
    }
    return parameters;
  }

  private static List<String> present(List<String> values) {
    return values == null ? List.of() : values.stream().filter(Objects::nonNull).toList();
  }

  private static Optional<String> origin(Map<String, String> headers) {
    if (headers == null) {
      return Optional.empty();
    }
    return headers.entrySet().stream()
        .filter(header -> "origin".equalsIgnoreCase(header.getKey()))
        .map(Map.Entry::getValue)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
