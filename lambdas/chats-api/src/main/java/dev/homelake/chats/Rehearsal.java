package dev.homelake.chats;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.chats.insights.InsightsHandler;
import dev.homelake.chats.queries.AthenaMessages;
import dev.homelake.chats.queries.Patience;
import dev.homelake.edge.api.Cors;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.signing.S3Place;
import dev.homelake.edge.signing.S3UrlSigner;
import dev.homelake.edge.silver.ManifestHead;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.athena.AthenaClient;

/**
 * Answers invented requests from an invented table, with everything as it is in earnest except for
 * the network and the credentials: nothing that is made here must outlive a snapshot.
 */
final class Rehearsal {

  private Rehearsal() {}

  static APIGatewayProxyResponseEvent run() {
    StaticCredentialsProvider nobody =
        StaticCredentialsProvider.create(AwsSessionCredentials.create("nobody", "none", "none"));
    try (AthenaClient athena =
            AthenaClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(nobody)
                .httpClient(InventedAthena.open())
                .build();
        PrintStream nowhere =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      Routes routes =
          Routes.of(
              new AthenaMessages(athena, "rehearsal", "rehearsal", Patience.USUAL),
              () -> signed(nobody),
              new Cors(List.of("*")),
              new JsonLog(nowhere, "rehearsal"));
      APIGatewayProxyResponseEvent insight =
          routes.handle(
              new APIGatewayProxyRequestEvent()
                  .withHttpMethod("GET")
                  .withResource(InsightsHandler.PATH)
                  .withQueryStringParameters(Map.of("name", "top-senders")),
              "rehearsal");
      if (insight.getStatusCode() != 200) {
        return insight;
      }
      return routes.handle(
          new APIGatewayProxyRequestEvent()
              .withHttpMethod("GET")
              .withHeaders(Map.of("Origin", "https://example.org"))
              .withMultiValueQueryStringParameters(
                  Map.of("limit", List.of("1"), "search", List.of("a"))),
          "rehearsal");
    }
  }

  /** Signs, and asks nobody. */
  private static Optional<String> signed(StaticCredentialsProvider nobody) {
    S3UrlSigner signer =
        new S3UrlSigner(nobody, S3Place.onAws("rehearsal", "us-east-1"), Clock.systemUTC());
    return Optional.of(signer.sign(ManifestHead.KEY, Duration.ofMinutes(1)).getScheme());
  }
}
