package dev.homelake.photos;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.edge.api.Cors;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.photos.DynamoPhotoIndex;
import dev.homelake.edge.signing.S3Place;
import dev.homelake.edge.signing.S3UrlSigner;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Answers an invented request from an invented table, with everything as it is in earnest except
 * for the network and the credentials: nothing that is made here must outlive a snapshot.
 */
final class Rehearsal {

  private Rehearsal() {}

  static APIGatewayProxyResponseEvent run() {
    StaticCredentialsProvider nobody =
        StaticCredentialsProvider.create(AwsSessionCredentials.create("nobody", "none", "none"));
    try (DynamoDbClient dynamo =
            DynamoDbClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(nobody)
                .httpClient(InventedTable.open())
                .build();
        PrintStream nowhere =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      PhotosHandler handler =
          new PhotosHandler(
              new DynamoPhotoIndex(dynamo, "rehearsal"),
              new S3UrlSigner(nobody, S3Place.onAws("rehearsal", "us-east-1"), Clock.systemUTC()),
              ZoneOffset.UTC,
              new Cors(List.of("*")),
              new JsonLog(nowhere, "rehearsal"));
      return handler.handle(
          new APIGatewayProxyRequestEvent()
              .withHttpMethod("GET")
              .withHeaders(Map.of("Origin", "https://example.org"))
              .withMultiValueQueryStringParameters(
                  Map.of("limit", List.of("1"), "sort_by", List.of("taken_at"))),
          "rehearsal");
    }
  }
}
