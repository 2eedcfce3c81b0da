package dev.homelake.photos;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.edge.api.ApiEvents;
import dev.homelake.edge.deployed.Deployed;
import dev.homelake.edge.photos.DynamoPhotoIndex;
import dev.homelake.edge.photos.PhotoTables;
import dev.homelake.edge.photos.SamplePhotos;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The function with the table that Terraform made: {@code terraform/check with-java}. */
@EnabledIfSystemProperty(named = Deployed.PROPERTY, matches = ".+")
class DeployedPhotosTest {

  @Test
  void answersFromTheTableByBothTimes() throws Exception {
    Deployed deployed = Deployed.read();
    Map<String, String> environment = deployed.environment("photos-api");
    try (DynamoDbClient dynamo = PhotoTables.client(deployed.endpoint())) {
      new DynamoPhotoIndex(dynamo, environment.get("PHOTOS_TABLE"))
          .put(SamplePhotos.full("raw-photos/of photos-api.jpg"));
    }

    for (String time : new String[] {"uploaded_at", "taken_at"}) {
      APIGatewayProxyResponseEvent answer =
          PhotosFunction.handler(environment)
              .handle(ApiEvents.get("sort_by", time, "tag", "gps"), "request-1");

      assertThat(answer.getStatusCode()).isEqualTo(200);
      assertThat(answer.getBody())
          .contains("of photos-api.jpg", "/" + deployed.lake() + "/photos/thumbnails/");
      assertThat(answer.getHeaders())
          .containsEntry("Access-Control-Allow-Origin", "https://lake.example.org");
    }
  }

  @Test
  void isCalledOnceAWeek() throws Exception {
    Deployed deployed = Deployed.read();

    assertThat(
            PhotosFunction.handler(deployed.environment("photos-api"))
                .handle(deployed.wakeUp("photos-api"), "request-1")
                .getStatusCode())
        .isEqualTo(204);
  }
}
