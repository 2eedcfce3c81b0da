package dev.homelake.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.edge.api.Cors;
import dev.homelake.local.gateway.Authorizer.Verdict;
import dev.homelake.local.web.WebAnswer;
import dev.homelake.local.web.WebRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ApiGatewayTest {

  private static final String PAGE = "http://localhost:9400";

  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final List<APIGatewayProxyRequestEvent> events = new ArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private final ApiGateway gateway =
      new ApiGateway(
          Map.of(
              "/photos",
              this::photos,
              "/large",
              (event, id) -> answer("x".repeat((6 << 20) + 1)),
              "/broken",
              (event, id) -> {
                throw new IllegalStateException("names and texts");
              },
              "/deaf",
              (event, id) -> {
                while (never.getCount() > 0) {
                  try {
                    never.await();
                  } catch (InterruptedException e) {
                    // Deaf.
                  }
                }
                return answer("");
              },
              "/slow",
              (event, id) -> {
                try {
                  never.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                return answer("");
              }),
          token ->
              switch (token) {
                case "good" -> new Verdict.Accepted(Map.of("sub", "ana", "email", "a@b.c"));
                case "old" -> new Verdict.Expired();
                default -> new Verdict.Refused();
              },
          new Cors(List.of(PAGE)),
          Duration.ofMillis(200),
          failures::add);

  @AfterEach
  void close() {
    gateway.close();
  }

  private APIGatewayProxyResponseEvent photos(APIGatewayProxyRequestEvent event, String id) {
    events.add(event);
    return answer("[]").withStatusCode(event.getHttpMethod().equals("OPTIONS") ? 204 : 200);
  }

  private static APIGatewayProxyResponseEvent answer(String body) {
    return new APIGatewayProxyResponseEvent()
        .withStatusCode(200)
        .withHeaders(Map.of("Content-Type", "application/json"))
        .withBody(body);
  }

  @Test
  void handsOverTheRequestAsApiGatewayDoes() {
    WebAnswer answer = get("/photos", "tag=a&tag=b&q=%C3%A9+x&empty=", "good");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(new String(answer.body(), UTF_8)).isEqualTo("[]");
    APIGatewayProxyRequestEvent event = events.get(0);
    assertThat(event.getHttpMethod()).isEqualTo("GET");
    assertThat(event.getPath()).isEqualTo("/photos");
    assertThat(event.getMultiValueQueryStringParameters())
        .containsEntry("tag", List.of("a", "b"))
        .containsEntry("q", List.of("é x"))
        .containsEntry("empty", List.of(""));
    assertThat(event.getQueryStringParameters()).containsEntry("tag", "b");
    assertThat(event.getHeaders()).containsEntry("Authorization", "good");
    assertThat(event.getRequestContext().getAuthorizer())
        .containsEntry("claims", Map.of("sub", "ana", "email", "a@b.c"));
    assertThat(event.getRequestContext().getRequestId())
        .isEqualTo(answer.headers().get("x-amzn-RequestId"));
  }

  @Test
  void refusesInApiGatewaysWords() {
    assertError(get("/photos", "", ""), 401, "Unauthorized");
    assertError(get("/photos", "", "forged"), 401, "Unauthorized");
    assertError(get("/photos", "", "old"), 401, "The incoming token has expired");
    assertError(get("/nothing", "", "good"), 403, "Missing Authentication Token");
    assertError(ask("POST", "/photos", "", "good"), 403, "Missing Authentication Token");
    assertError(get("/photos", "q=%zz", "good"), 400, "Bad Request");
    assertThat(events).isEmpty();
  }

  @Test
  void answersABrowsersQuestionBeforeItHasAToken() {
    assertThat(ask("OPTIONS", "/photos", "", "").status()).isEqualTo(204);
  }

  @Test
  void answersOfOverSixMegabytesAreNone() {
    assertError(get("/large", "", "good"), 502, "Internal server error");
  }

  @Test
  void functionsThatFailOrAreSlowAreCutOff() {
    assertError(get("/broken", "", "good"), 502, "Internal server error");
    assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
    assertError(get("/slow", "", "good"), 504, "Endpoint request timed out");
  }

  @Test
  void functionsThatHangAreNotJoinedByEverMore() throws Exception {
    List<Thread> askers = new ArrayList<>();
    List<Integer> statuses = new CopyOnWriteArrayList<>();
    CountDownLatch asked = new CountDownLatch(40);
    for (int number = 0; number < 40; number++) {
      Thread asker =
          new Thread(
              () -> {
                statuses.add(get("/deaf", "", "good").status());
                asked.countDown();
              });
      askers.add(asker);
      asker.start();
    }
    asked.await();

    assertThat(statuses).contains(429, 504).doesNotContain(200);
    never.countDown();
    for (Thread asker : askers) {
      asker.join();
    }
  }

  private WebAnswer get(String path, String query, String token) {
    return ask("GET", path, query, token);
  }

  private WebAnswer ask(String method, String path, String query, String token) {
    Map<String, List<String>> headers = new HashMap<>(Map.of("Origin", List.of(PAGE)));
    if (!token.isEmpty()) {
      headers.put("Authorization", List.of(token));
    }
    WebAnswer answer = gateway.answer(new WebRequest(method, path, query, headers, new byte[0]));
    assertThat(answer.headers()).containsEntry("Access-Control-Allow-Origin", PAGE);
    return answer;
  }

  private static void assertError(WebAnswer answer, int status, String message) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(new String(answer.body(), UTF_8)).isEqualTo("{\"message\":\"" + message + "\"}");
    assertThat(answer.headers()).containsKey("x-amzn-ErrorType");
  }
}
