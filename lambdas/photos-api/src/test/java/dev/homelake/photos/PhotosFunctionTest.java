package dev.homelake.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.catalog.aws.MotoServer;
import dev.homelake.edge.api.ApiEvents;
import dev.homelake.edge.api.Cors;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.photos.DynamoPhotoIndex;
import dev.homelake.edge.photos.PhotoTables;
import dev.homelake.edge.photos.SamplePhotos;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class PhotosFunctionTest {

  @Test
  void namesAllSettingsThatAreMissing() {
    assertThatThrownBy(
            () ->
                PhotosFunction.handler(
                    Map.of("ALLOWED_ORIGINS", "nowhere", "CAMERA_ZONE", "Berlin")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("PHOTOS_TABLE")
        .hasMessageContaining("LAKE_BUCKET")
        .hasMessageContaining("AWS_REGION")
        .hasMessageContaining("\"Berlin\" is no zone such as Europe/Berlin")
        .hasMessageContaining("ALLOWED_ORIGINS: not an origin");
  }

  @Test
  void isPutTogetherWithoutAskingAnybody() {
    assertThat(
            PhotosFunction.handler(
                Map.of(
                    "PHOTOS_TABLE", "photos",
                    "LAKE_BUCKET", "lake",
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
  void answersFromADynamoTable() throws Exception {
    try (MotoServer server = MotoServer.startOrSkip("photos-api with DynamoDB");
        DynamoDbClient dynamo = PhotoTables.client(server.endpoint())) {
      PhotoTables.create(dynamo, "photos");
      DynamoPhotoIndex index = new DynamoPhotoIndex(dynamo, "photos");
      index.put(SamplePhotos.full("raw-photos/Zoë.jpg"));
      index.put(SamplePhotos.bare("raw-photos/b.jpg"));

      APIGatewayProxyResponseEvent response =
          new PhotosHandler(
                  index,
                  (key, longest) -> server.endpoint(),
                  ZoneOffset.UTC,
                  new Cors(List.of("*")),
                  new JsonLog(System.out, "test"))
              .handle(ApiEvents.get("limit", "1", "tag", "gps"), "request-1");

      assertThat(response.getStatusCode()).isEqualTo(200);
      assertThat(response.getBody()).contains("Zoë.jpg").doesNotContain("b.jpg");
      assertThat(response.getHeaders()).doesNotContainKey("Link");
    }
  }
}
