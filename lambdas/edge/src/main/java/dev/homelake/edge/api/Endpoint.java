package dev.homelake.edge.api;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.log.LogLine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One address that answers {@code GET}, with JSON and CORS headers on every status. What goes wrong
 * unforeseen is answered too, as 500, for without CORS headers a browser would show something else
 * than the error; it is logged as an error. Writes one line a request to the log. Safe for use by
 * several threads if the operation is.
 */
public final class Endpoint {

  /** What is done for a {@code GET}. */
  @FunctionalInterface
  public interface Operation {

    /**
     * The answer, also to a bad request.
     *
     * @param line of the log, to add codes and counts to
     */
    ApiAnswer get(ApiRequest request, LogLine line);
  }

  private final Operation operation;
  private final Cors cors;
  private final JsonLog log;

  /** The address where {@code operation} answers the pages that {@code cors} admits. */
  public Endpoint(Operation operation, Cors cors, JsonLog log) {
    this.operation = requireNonNull(operation, "operation is null");
    this.cors = requireNonNull(cors, "cors is null");
    this.log = requireNonNull(log, "log is null");
  }

  /** Answers, whatever the event and the operation are like; only a full memory ends it. */
  public APIGatewayProxyResponseEvent handle(APIGatewayProxyRequestEvent event, String requestId) {
    long start = System.nanoTime();
    LogLine line = log.line("ANSWERED").request(requestId);
    Optional<String> origin = Optional.empty();
    ApiAnswer answer;
    try {
      ApiRequest request = ApiRequest.of(event);
      origin = request.origin();
      answer = answer(request, line);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      line.failure("UNFORESEEN", e);
      answer =
          ApiAnswer.error(
              500,
              "INTERNAL_ERROR",
              "Cannot answer: something unforeseen happened; the log says what.");
    }
    line.count("status", answer.status())
        .count("chars", answer.body().length())
        .count("millis", (System.nanoTime() - start) / 1_000_000)
        .write();
    return response(answer, origin);
  }

  private ApiAnswer answer(ApiRequest request, LogLine line) {
    return switch (request.method()) {
      case "GET" -> operation.get(request, line);
      case "OPTIONS" -> preflight();
      default ->
          ApiAnswer.error(
                  405, "METHOD_NOT_ALLOWED", "Cannot answer: only GET and OPTIONS are understood.")
              .with("Allow", "GET, OPTIONS");
    };
  }

  private static ApiAnswer preflight() {
    return new ApiAnswer(
        204,
        Map.of(
            "Access-Control-Allow-Methods", "GET, OPTIONS",
            "Access-Control-Allow-Headers", "Authorization, Content-Type",
            "Access-Control-Max-Age", "3600"),
        "");
  }

  private APIGatewayProxyResponseEvent response(ApiAnswer answer, Optional<String> origin) {
    Map<String, String> headers = new LinkedHashMap<>(cors.headers(origin));
    if (!answer.body().isEmpty()) {
      headers.put("Content-Type", "application/json");
    }
    // Answers hold names and signed addresses: nobody in between is to keep them.
    headers.put("Cache-Control", "private, no-store");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.putAll(answer.headers());
    return new APIGatewayProxyResponseEvent()
        .withStatusCode(answer.status())
        .withHeaders(headers)
        .withBody(answer.body())
        .withIsBase64Encoded(false);
  }
}
