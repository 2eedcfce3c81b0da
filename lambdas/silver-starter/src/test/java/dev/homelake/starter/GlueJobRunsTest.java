package dev.homelake.starter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;

class GlueJobRunsTest {

  @Test
  void startsTheJobWithTheDates() {
    Glue glue = new Glue(200, "{\"JobRunId\":\"jr_1\"}");

    assertThat(start(glue, Optional.of(window()))).contains("jr_1");
    assertThat(glue.asked)
        .singleElement()
        .satisfies(
            json ->
                assertThat(json)
                    .contains(
                        "\"JobName\":\"homelake-whatsapp-silver\"",
                        "\"--start-date\":\"2024-03-12\"",
                        "\"--end-date\":\"2024-03-15\""));
  }

  @Test
  void startsTheJobAsItIsWithoutDates() {
    Glue glue = new Glue(200, "{\"JobRunId\":\"jr_1\"}");

    assertThat(start(glue, Optional.empty())).contains("jr_1");
    assertThat(glue.asked).singleElement().asString().doesNotContain("date");
  }

  @Test
  void saysThatARunIsAtWork() {
    Glue glue = new Glue(400, "{\"__type\":\"ConcurrentRunsExceededException\",\"Message\":\"\"}");

    assertThat(start(glue, Optional.empty())).isEmpty();
    assertThat(glue.asked).hasSize(1);
  }

  @Test
  void tellsWhatElseGlueRefuses() {
    Glue glue = new Glue(400, "{\"__type\":\"EntityNotFoundException\",\"Message\":\"no job\"}");

    assertThatThrownBy(() -> start(glue, Optional.empty()))
        .isInstanceOf(EntityNotFoundException.class);
  }

  private static Optional<String> start(Glue glue, Optional<DateWindow> window) {
    try (GlueClient client =
        GlueClient.builder()
            .region(Region.EU_WEST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
            .httpClient(glue)
            .build()) {
      return new GlueJobRuns(client, "homelake-whatsapp-silver").start(window);
    }
  }

  private static DateWindow window() {
    return new DateWindow(LocalDate.of(2024, 3, 12), LocalDate.of(2024, 3, 15));
  }

  /** Answers as Glue does, always the same, and remembers what it was asked. */
  private static final class Glue implements SdkHttpClient {

    private final int status;
    private final String answer;
    private final List<String> asked = new ArrayList<>();

    Glue(int status, String answer) {
      this.status = status;
      this.answer = answer;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() {
          asked.add(body(request));
          return HttpExecuteResponse.builder()
              .response(SdkHttpResponse.builder().statusCode(status).build())
              .responseBody(
                  AbortableInputStream.create(new ByteArrayInputStream(answer.getBytes(UTF_8))))
              .build();
        }

        @Override
        public void abort() {}
      };
    }

    private static String body(HttpExecuteRequest request) {
      try (InputStream body = request.contentStreamProvider().orElseThrow().newStream()) {
        return new String(body.readAllBytes(), UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {}
  }
}
