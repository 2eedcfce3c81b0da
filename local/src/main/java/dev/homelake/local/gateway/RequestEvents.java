package dev.homelake.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import dev.homelake.local.web.WebRequest;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests as API Gateway hands them to a function. Pure functions. */
public final class RequestEvents {

  private static final String STAGE = "local";

  private RequestEvents() {}

  /**
   * The event of a request over the web.
   *
   * @param path below the API
   * @param claims of the token that came with it
   * @throws IllegalArgumentException if the query cannot be decoded
   */
  static APIGatewayProxyRequestEvent of(
      WebRequest request, String path, Map<String, String> claims, String requestId) {
    Map<String, String> headers = new LinkedHashMap<>();
    request.headers().forEach((name, values) -> headers.put(name, values.get(values.size() - 1)));
    APIGatewayProxyRequestEvent event =
        get(path, request.query())
            .withHttpMethod(request.method())
            .withHeaders(headers)
            .withMultiValueHeaders(request.headers());
    ProxyRequestContext context =
        new ProxyRequestContext()
            .withRequestId(requestId)
            .withStage(STAGE)
            .withResourcePath(path)
            .withPath("/" + STAGE + path)
            .withHttpMethod(request.method())
            .withIdentity(new RequestIdentity().withSourceIp("127.0.0.1"));
    if (!claims.isEmpty()) {
      context.setAuthorizer(Map.of("claims", claims));
    }
    return event.withRequestContext(context);
  }

  /**
   * The event of a GET.
   *
   * @param query as it stands behind the question mark
   * @throws IllegalArgumentException if the query cannot be decoded
   */
  public static APIGatewayProxyRequestEvent get(String path, String query) {
    Map<String, List<String>> all = parameters(query);
    Map<String, String> last = new HashMap<>();
    all.forEach((name, values) -> last.put(name, values.get(values.size() - 1)));
    return new APIGatewayProxyRequestEvent()
        .withHttpMethod("GET")
        .withResource(path)
        .withPath(path)
        .withHeaders(Map.of())
        .withQueryStringParameters(last)
        .withMultiValueQueryStringParameters(all)
        .withIsBase64Encoded(false);
  }

  private static Map<String, List<String>> parameters(String query) {
    Map<String, List<String>> parameters = new HashMap<>();
    for (String parameter : query.split("&")) {
      String[] parts = parameter.split("=", 2);
      parameters
          .computeIfAbsent(URLDecoder.decode(parts[0], UTF_8), name -> new ArrayList<>())
          .add(parts.length == 2 ? URLDecoder.decode(parts[1], UTF_8) : "");
    }
    parameters.remove("");
    return parameters;
  }
}
