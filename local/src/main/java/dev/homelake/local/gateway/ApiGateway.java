package dev.homelake.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.edge.api.Cors;
import dev.homelake.local.web.WebAnswer;
import dev.homelake.local.web.WebHandler;
import dev.homelake.local.web.WebRequest;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Hands requests to functions as a REST API with proxy integration and a Cognito authorizer does:
 * only those of somebody who is signed in, answers of at most 6 MB within 29 seconds, CORS headers
 * on every answer, and errors in API Gateway's own words. Safe for use by several threads.
 */
public final class ApiGateway implements WebHandler, AutoCloseable {

  /** What a function on Lambda may answer. */
  private static final int MOST_BYTES = 6 << 20;

  /** More than any page of ours asks for; what hangs must not fill the memory. */
  private static final int MOST_AT_A_TIME = 24;

  private final Map<String, ApiFunction> routes;
  private final Authorizer authorizer;
  private final Cors cors;
  private final Duration patience;
  private final Consumer<Throwable> failures;
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0, MOST_AT_A_TIME, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), ApiGateway::thread);

  /**
   * A gateway.
   *
   * @param routes functions by their paths, such as {@code /photos}
   * @param patience how long a function may take
   * @param failures is told what functions throw
   */
  public ApiGateway(
      Map<String, ApiFunction> routes,
      Authorizer authorizer,
      Cors cors,
      Duration patience,
      Consumer<Throwable> failures) {
    this.routes = Map.copyOf(routes);
    this.authorizer = requireNonNull(authorizer, "authorizer is null");
    this.cors = requireNonNull(cors, "cors is null");
    this.patience = requireNonNull(patience, "patience is null");
    this.failures = requireNonNull(failures, "failures is null");
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "api");
    thread.setDaemon(true);
    return thread;
  }

  /** Answers a request; its path is the one below the API. */
  @Override
  public WebAnswer answer(WebRequest request) {
    String requestId = UUID.randomUUID().toString();
    WebAnswer answer = route(request, requestId);
    Map<String, String> headers = new LinkedHashMap<>(cors.headers(request.header("Origin")));
    headers.putAll(answer.headers());
    headers.put("x-amzn-RequestId", requestId);
    return new WebAnswer(answer.status(), headers, answer.body());
  }

  private WebAnswer route(WebRequest request, String requestId) {
    ApiFunction function = routes.get(request.path());
    if (function == null) {
      return missing();
    }
    return switch (request.method()) {
      // Browsers ask this without a token.
      case "OPTIONS" -> call(function, request, Map.of(), requestId);
      case "GET" -> authorized(function, request, requestId);
      default -> missing();
    };
  }

  private WebAnswer authorized(ApiFunction function, WebRequest request, String requestId) {
    Optional<String> token = request.header("Authorization").filter(text -> !text.isBlank());
    if (token.isEmpty()) {
      return error(401, "UnauthorizedException", "Unauthorized");
    }
    Authorizer.Verdict verdict = authorizer.look(token.get().replaceFirst("^Bearer ", ""));
    if (verdict instanceof Authorizer.Verdict.Accepted accepted) {
      return call(function, request, accepted.claims(), requestId);
    }
    return verdict instanceof Authorizer.Verdict.Expired
        ? error(401, "UnauthorizedException", "The incoming token has expired")
        : error(401, "UnauthorizedException", "Unauthorized");
  }

  private WebAnswer call(
      ApiFunction function, WebRequest request, Map<String, String> claims, String requestId) {
    Future<WebAnswer> working;
    try {
      var event = RequestEvents.of(request, request.path(), claims, requestId);
      working = threads.submit(() -> answer(function.handle(event, requestId)));
    } catch (IllegalArgumentException e) {
      return error(400, "BadRequestException", "Bad Request");
    } catch (RejectedExecutionException e) {
      return error(429, "TooManyRequestsException", "Too Many Requests");
    }
    try {
      return working.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      working.cancel(true);
      return error(504, "InternalServerErrorException", "Endpoint request timed out");
    } catch (ExecutionException e) {
      failures.accept(e.getCause());
      return error(502, "InternalServerErrorException", "Internal server error");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return error(502, "InternalServerErrorException", "Internal server error");
    }
  }

  private static WebAnswer answer(APIGatewayProxyResponseEvent event) {
    String text = event.getBody() == null ? "" : event.getBody();
    byte[] body =
        Boolean.TRUE.equals(event.getIsBase64Encoded())
            ? Base64.getDecoder().decode(text)
            : text.getBytes(UTF_8);
    if (text.length() > MOST_BYTES || body.length > MOST_BYTES) {
      return error(502, "InternalServerErrorException", "Internal server error");
    }
    Map<String, String> headers = event.getHeaders() == null ? Map.of() : event.getHeaders();
    return new WebAnswer(event.getStatusCode(), headers, body);
  }

  /** API Gateway's word for an address that it does not know. */
  private static WebAnswer missing() {
    return error(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
  }

  private static WebAnswer error(int status, String type, String message) {
    return WebAnswer.of(status, "application/json", "{\"message\":\"" + message + "\"}")
        .with("x-amzn-ErrorType", type);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
