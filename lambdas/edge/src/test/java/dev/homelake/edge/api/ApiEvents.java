package dev.homelake.edge.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import dev.homelake.edge.events.RecordedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Events of API Gateway for tests: recorded ones, read as Lambda reads them, and changes of those.
 */
public final class ApiEvents {

  private ApiEvents() {}

  /** A browser's GET with the parameters sort_by, limit and chat. */
  public static APIGatewayProxyRequestEvent recordedGet() {
    return recorded("get.json");
  }

  /** A browser's question whether a page from localhost may ask. */
  public static APIGatewayProxyRequestEvent preflight() {
    return recorded("preflight.json");
  }

  /** The recorded GET with these parameters in the place of its own; a name, a value, a name... */
  public static APIGatewayProxyRequestEvent get(String... namesAndValues) {
    Map<String, String> single = new HashMap<>();
    Map<String, List<String>> multiple = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      single.put(namesAndValues[i], namesAndValues[i + 1]);
      multiple.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return recordedGet()
        .withQueryStringParameters(single)
        .withMultiValueQueryStringParameters(multiple);
  }

  private static APIGatewayProxyRequestEvent recorded(String name) {
    return RecordedEvent.read(ApiEvents.class, name, APIGatewayProxyRequestEvent.class);
  }
}
