package dev.homelake.chats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Answers requests as Athena does for a query that is done at once and finds two messages. */
final class InventedAthena implements SdkHttpClient {

  private static final String ROW =
      """
      {"Data":[{"VarCharValue":"id"},{"VarCharValue":"2024-03-12"},{"VarCharValue":"21:05:33"},{},
      {"VarCharValue":"text"},{"VarCharValue":"chat"},{"VarCharValue":"system"},{},
      {"VarCharValue":"1"},{"VarCharValue":"0"},{"VarCharValue":"a.txt"},{"VarCharValue":"1"}]}""";

  private static final String ROWS =
      "{\"ResultSet\":{\"Rows\":[{\"Data\":[]},%s,%s]}}".formatted(ROW, ROW);

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    byte[] answer =
        answer(request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse(""))
            .getBytes(UTF_8);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return HttpExecuteResponse.builder()
            .response(
                SdkHttpResponse.builder()
                    .statusCode(200)
                    .putHeader("Content-Type", "application/x-amz-json-1.1")
                    .putHeader("Content-Length", Integer.toString(answer.length))
                    .build())
            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
            .build();
      }

      @Override
      public void abort() {}
    };
  }

  private static String answer(String target) {
    if (target.endsWith("StartQueryExecution")) {
      return "{\"QueryExecutionId\":\"rehearsal\"}";
    }
    return target.endsWith("GetQueryExecution")
        ? "{\"QueryExecution\":{\"Status\":{\"State\":\"SUCCEEDED\"}}}"
        : ROWS;
  }

  @Override
  public void close() {}
}
