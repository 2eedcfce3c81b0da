package dev.homelake.chats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import dev.homelake.catalog.aws.MotoServer;
import dev.homelake.chats.queries.AthenaMessages;
import dev.homelake.chats.queries.FakeAthena;
import dev.homelake.chats.queries.MessagePage;
import dev.homelake.chats.queries.MessageQuery;
import dev.homelake.chats.queries.MessageRow;
import dev.homelake.chats.queries.Patience;
import dev.homelake.chats.queries.SampleMessages;
import dev.homelake.edge.api.ApiEvents;
import dev.homelake.edge.api.Cors;
import dev.homelake.edge.log.JsonLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.athena.AthenaClient;

class ChatsFunctionTest {

  private static final Patience PATIENT =
      new Patience(Duration.ofSeconds(5), Duration.ofMillis(1), Duration.ofMillis(1));

  private static final MessageQuery QUERY =
      new MessageQuery(
          Optional.of(LocalDate.parse("2024-03-12")),
          Optional.empty(),
          Optional.of("Bob's"),
          Optional.empty(),
          Optional.empty(),
          10,
          Optional.empty());

  @Test
  void namesAllSettingsThatAreMissing() {
    assertThatThrownBy(() -> ChatsFunction.routes(Map.of("AWS_REGION", "eu-west-1")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("LAKE_BUCKET")
        .hasMessageContaining("LAKE_DATABASE")
        .hasMessageContaining("ATHENA_WORKGROUP")
        .hasMessageContaining("ALLOWED_ORIGINS");
  }

  @Test
  void isPutTogetherWithoutAskingAnybody() {
    assertThat(
            ChatsFunction.routes(
                Map.of(
                    "LAKE_BUCKET", "lake",
                    "LAKE_DATABASE", "lake",
                    "ATHENA_WORKGROUP", "reading",
                    "AWS_REGION", "eu-west-1",
                    "ALLOWED_ORIGINS", "*")))
        .isNotNull();
  }

  @Test
  void rehearsesAnAnswer() {
    assertThat(Rehearsal.run().getStatusCode()).isEqualTo(200);
    assertThat(Rehearsal.run().getHeaders()).containsKey("Link");
  }

  @Test
  void answersQuestionsAtTheirOwnPath() throws Exception {
    try (FakeAthena athena = new FakeAthena(SampleMessages.days(1, 2))) {
      Routes routes =
          Routes.of(
              new AthenaMessages(athena, "lake", "reading", PATIENT),
              Optional::empty,
              new Cors(List.of("*")),
              new JsonLog(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8), "test"));
      APIGatewayProxyRequestEvent event =
          ApiEvents.get("name", "top-senders").withPath("/lake/insights");

      assertThat(routes.handle(event.withResource("/insights"), "request-1").getBody())
          .contains("\"rows\":[[\"Ana\",4,");
      assertThat(routes.handle(event.withResource("/chats"), "request-1").getStatusCode())
          .isEqualTo(400);
    }
  }

  /** moto runs no SQL, but it reads requests and writes answers as they are on the wire. */
  @Test
  void speaksAthenasLanguage() throws Exception {
    try (MotoServer server = MotoServer.startOrSkip("chats-api with Athena");
        AthenaClient athena = client(server.endpoint())) {
      athena.createWorkGroup(
          group ->
              group
                  .name("reading")
                  .configuration(
                      c -> c.resultConfiguration(r -> r.outputLocation("s3://results/"))));
      prepareAnswer(server.endpoint(), Region.US_EAST_1);

      MessagePage page = new AthenaMessages(athena, "lake", "reading", Patience.USUAL).page(QUERY);

      assertThat(page.rows()).containsExactly(SampleMessages.full());
    }
  }

  private static AthenaClient client(URI endpoint) {
    return AthenaClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "none")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  static void prepareAnswer(URI endpoint, Region region) throws IOException, InterruptedException {
    MessageRow row = SampleMessages.full();
    List<String> cells =
        List.of(
            row.id(),
            row.date().toString(),
            row.time(),
            row.sender().orElseThrow(),
            row.message(),
            row.chat(),
            row.kind(),
            row.attachment().orElseThrow(),
            "9",
            "3",
            row.sourceFile(),
            "4711");
    String json =
        "{\"region\":\""
            + region
            + "\",\"results\":[{\"rows\":[{\"Data\":[]},{\"Data\":["
            + String.join(",", cells.stream().map(ChatsFunctionTest::cell).toList())
            + "]}],\"column_info\":[]}]}";
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.resolve("/moto-api/static/athena/query-results"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
        .isEqualTo(201);
  }

  private static String cell(String value) {
    String escaped =
        value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t");
    return "{\"VarCharValue\":\"" + escaped + "\"}";
  }
}
