package dev.homelake.edge.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.edge.log.JsonLog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

class EndpointTest {

  private static final String PAGE = "https://main.d111111abcdef8.amplifyapp.com";

  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

  @Test
  void answersWithJsonAndCors() {
    APIGatewayProxyResponseEvent response =
        handle(
            PAGE,
            (request, line) -> ApiAnswer.json(json -> json.writeValue("Zoë 🎉")),
            ApiEvents.recordedGet());

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(JsonNode.parser().parse(response.getBody()).text()).isEqualTo("Zoë 🎉");
    assertThat(response.getIsBase64Encoded()).isFalse();
    assertThat(response.getHeaders())
        .containsEntry("Content-Type", "application/json")
        .containsEntry("Access-Control-Allow-Origin", PAGE)
        .containsEntry("Access-Control-Expose-Headers", "Link, Retry-After")
        .containsEntry("Cache-Control", "private, no-store");
  }

  @Test
  void readsWhatLambdaHandsOver() {
    handle(
        "*",
        (request, line) -> {
          assertThat(request.parameters())
              .isEqualTo(
                  Map.of(
                      "sort_by", List.of("taken_at"),
                      "limit", List.of("2"),
                      "chat", List.of("Zoë + Bob's 🎉")));
          assertThat(request.origin()).contains(PAGE);
          return ApiAnswer.json(json -> json.writeValue(1));
        },
        ApiEvents.recordedGet());
    assertThat(log()).contains("\"status\":200");
  }

  @Test
  void readsAnEventInWhichNearlyAllIsMissing() {
    APIGatewayProxyResponseEvent response =
        handle("*", EndpointTest::unreachable, new APIGatewayProxyRequestEvent());

    assertThat(response.getStatusCode()).isEqualTo(405);
  }

  @Test
  void takesWhatIsNullAsNotGiven() {
    Map<String, List<String>> parameters = new HashMap<>();
    parameters.put("limit", null);
    parameters.put("tag", Arrays.asList((String) null));
    Map<String, String> headers = new HashMap<>();
    headers.put("Origin", null);

    APIGatewayProxyResponseEvent response =
        handle(
            "*",
            (request, line) -> ApiAnswer.json(json -> json.writeValue(request.parameters().size())),
            ApiEvents.recordedGet()
                .withHeaders(headers)
                .withMultiValueQueryStringParameters(parameters));

    assertThat(response.getBody()).isEqualTo("2");
  }

  @Test
  void answersPreflightsWithoutAskingTheOperation() {
    APIGatewayProxyResponseEvent response =
        handle(PAGE + ", http://localhost:5173", EndpointTest::unreachable, ApiEvents.preflight());

    assertThat(response.getStatusCode()).isEqualTo(204);
    assertThat(response.getBody()).isEmpty();
    assertThat(response.getHeaders())
        .containsEntry("Access-Control-Allow-Origin", "http://localhost:5173")
        .containsEntry("Access-Control-Allow-Methods", "GET, OPTIONS")
        .containsEntry("Access-Control-Allow-Headers", "Authorization, Content-Type")
        .containsEntry("Vary", "Origin")
        .doesNotContainKey("Content-Type");
  }

  @Test
  void keepsAnswersFromOtherPages() {
    APIGatewayProxyResponseEvent response =
        handle(
            "https://example.org",
            (request, line) -> ApiAnswer.json(json -> json.writeValue(1)),
            ApiEvents.recordedGet());

    assertThat(response.getHeaders())
        .containsEntry("Access-Control-Allow-Origin", "https://example.org");
  }

  @Test
  void refusesOtherMethodsWithCors() {
    APIGatewayProxyResponseEvent response =
        handle(PAGE, EndpointTest::unreachable, ApiEvents.recordedGet().withHttpMethod("DELETE"));

    assertThat(response.getStatusCode()).isEqualTo(405);
    assertThat(response.getBody()).contains("\"code\":\"METHOD_NOT_ALLOWED\"");
    assertThat(response.getHeaders())
        .containsEntry("Allow", "GET, OPTIONS")
        .containsEntry("Access-Control-Allow-Origin", PAGE);
  }

  @Test
  void answersTheUnforeseenWithCorsAndLogsIt() {
    APIGatewayProxyResponseEvent response =
        handle(
            PAGE,
            (request, line) -> {
              throw new IllegalStateException("a secret");
            },
            ApiEvents.recordedGet());

    assertThat(response.getStatusCode()).isEqualTo(500);
    assertThat(response.getBody())
        .contains("{\"error\":{\"code\":\"INTERNAL_ERROR\",\"message\":")
        .doesNotContain("secret");
    assertThat(response.getHeaders()).containsEntry("Access-Control-Allow-Origin", PAGE);
    assertThat(log())
        .contains("\"level\":\"ERROR\"", "IllegalStateException", "\"status\":500", "\"request-1\"")
        .doesNotContain("secret");
  }

  @Test
  void answersAnEventThatIsNoneWithCors() {
    Map<String, List<String>> nameless = new HashMap<>();
    nameless.put(null, List.of("a"));
    APIGatewayProxyRequestEvent event =
        ApiEvents.recordedGet().withMultiValueQueryStringParameters(nameless);

    for (APIGatewayProxyRequestEvent strange : Arrays.asList(null, event)) {
      APIGatewayProxyResponseEvent response = handle(PAGE, EndpointTest::unreachable, strange);

      assertThat(response.getStatusCode()).isEqualTo(500);
      assertThat(response.getHeaders()).containsEntry("Access-Control-Allow-Origin", PAGE);
    }
  }

  @Test
  void answersErrorsThatARequestMayCauseWithCors() {
    for (Error error : List.of(new StackOverflowError(), new NoClassDefFoundError("a"))) {
      APIGatewayProxyResponseEvent response =
          handle(
              PAGE,
              (request, line) -> {
                throw error;
              },
              ApiEvents.recordedGet());

      assertThat(response.getStatusCode()).isEqualTo(500);
      assertThat(response.getHeaders()).containsEntry("Access-Control-Allow-Origin", PAGE);
      assertThat(log()).contains(error.getClass().getName());
    }
  }

  @Test
  void refusesWhatIsNoOrigin() {
    for (String origins : List.of("", " , ", "example.org", "https://a/b", "*, https://a")) {
      assertThatThrownBy(() -> Cors.parse(origins)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private APIGatewayProxyResponseEvent handle(
      String origins, Endpoint.Operation operation, APIGatewayProxyRequestEvent event) {
    JsonLog log = new JsonLog(new PrintStream(logged, true, StandardCharsets.UTF_8), "test");
    return new Endpoint(operation, Cors.parse(origins), log).handle(event, "request-1");
  }

  private static ApiAnswer unreachable(ApiRequest request, Object line) {
    throw new AssertionError("must not be asked");
  }

  private String log() {
    return logged.toString(StandardCharsets.UTF_8);
  }
}
