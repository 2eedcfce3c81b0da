package dev.homelake.local.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.homelake.local.Problem;
import dev.homelake.silver.s3.S3Access;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountBucketTest {

  private static final BucketAddress ADDRESS = BucketAddress.of("s3://my-lake");

  private final TestCredentials credentials =
      new TestCredentials(Map.of("AWS_ACCESS_KEY_ID", "id", "AWS_SECRET_ACCESS_KEY", "secret"));
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    credentials.close();
  }

  private void answer(int status, Map<String, String> headers) {
    server.createContext(
        "/",
        exchange -> {
          headers.forEach(exchange.getResponseHeaders()::add);
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }

  private AccountBucket open() {
    URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return AccountBucket.open(
        ADDRESS, new S3Access(Optional.of(endpoint), Optional.empty()), Optional.empty());
  }

  private void assertProblem(String message, String remedy) {
    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem).hasMessageContaining("cannot use s3://my-lake: " + message);
              assertThat(problem.remedy()).contains(remedy);
            });
  }

  @Test
  void saysInWhichRegionTheBucketIs() {
    answer(301, Map.of("x-amz-bucket-region", "eu-central-1"));

    assertProblem("it is in another region, eu-central-1", "--region eu-central-1");
  }

  @Test
  void saysThatThereIsNoSuchBucket() {
    answer(404, Map.of());

    assertProblem("there is no such bucket", "name");
  }

  @Test
  void saysWhatCredentialsMustBeAbleTo() {
    answer(403, Map.of("x-amz-bucket-region", "us-east-1"));

    assertProblem("S3 denies access", "s3:ListBucket");
  }

  @Test
  void saysThatNobodyAnswers() {
    server.stop(0);

    assertProblem("Connect to 127.0.0.1", "AWS_ENDPOINT_URL_S3");
  }

  @Test
  void knowsWhetherAnybodyListens() {
    String[] rules = {""};
    server.createContext(
        "/",
        exchange -> {
          byte[] xml =
              "<NotificationConfiguration>%s</NotificationConfiguration>"
                  .formatted(rules[0])
                  .getBytes(UTF_8);
          boolean head = exchange.getRequestMethod().equals("HEAD");
          exchange.sendResponseHeaders(200, head ? -1 : xml.length);
          if (!head) {
            exchange.getResponseBody().write(xml);
          }
          exchange.close();
        });
    try (AccountBucket bucket = open()) {
      assertThat(bucket.isHeard()).contains(false);
      rules[0] =
          """
          <CloudFunctionConfiguration><CloudFunction>arn</CloudFunction>\
          <Event>s3:ObjectCreated:*</Event></CloudFunctionConfiguration>""";
      assertThat(bucket.isHeard()).contains(true);
      server.stop(0);
      assertThat(bucket.isHeard()).as("nobody can say").isEmpty();
    }
  }

  @Test
  void readsAddresses() {
    assertThat(BucketAddress.of("s3://my-lake/").bucket()).isEqualTo("my-lake");
    assertThatThrownBy(() -> BucketAddress.of("my-lake"))
        .hasMessage("'my-lake' is no bucket's address");
    assertThatThrownBy(() -> BucketAddress.of("s3://my-lake/photos"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.remedy()).contains("whole bucket"));
  }
}
