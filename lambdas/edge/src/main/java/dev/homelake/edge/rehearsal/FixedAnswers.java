package dev.homelake.edge.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * A service that speaks JSON, without a network, for the rehearsal before SnapStart takes its
 * picture: it answers each operation with the same success, whatever is asked. Safe for use by
 * several threads if its answers are.
 */
public final class FixedAnswers implements SdkHttpClient {

  private final UnaryOperator<String> answers;

  private FixedAnswers(UnaryOperator<String> answers) {
    this.answers = requireNonNull(answers, "answers is null");
  }

  /** Answers everything with this JSON. */
  public static FixedAnswers always(String json) {
    requireNonNull(json, "json is null");
    return new FixedAnswers(target -> json);
  }

  /** Answers an operation, such as {@code AmazonAthena.GetQueryExecution}, with JSON. */
  public static FixedAnswers byOperation(UnaryOperator<String> answers) {
    return new FixedAnswers(answers);
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return answer(request);
      }

      @Override
      public void abort() {
        // Nothing is under way.
      }
    };
  }

  private HttpExecuteResponse answer(HttpExecuteRequest request) {
    byte[] answer = answers.apply(header(request, "X-Amz-Target")).getBytes(UTF_8);
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(200)
                .putHeader("Content-Type", header(request, "Content-Type"))
                .putHeader("Content-Length", Integer.toString(answer.length))
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
        .build();
  }

  private static String header(HttpExecuteRequest request, String name) {
    return request.httpRequest().firstMatchingHeader(name).orElse("");
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
