package dev.homelake.photo;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import dev.homelake.edge.deployed.Deployed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;

/** The function on the lake, and with the table, that Terraform made. */
@EnabledIfSystemProperty(named = Deployed.PROPERTY, matches = ".+")
class DeployedProcessorTest {

  private static final String UPLOAD = "raw-photos/2023/IMG_20230521_121433.jpg";
  private static final Path PHOTO =
      Path.of("..", "..", "sample-data", "photos", "IMG_20230521_121433.jpg");

  @TempDir Path taskRoot;

  @Test
  void bringsAPhotoIntoTheGallery() throws Exception {
    Deployed deployed = Deployed.read();
    Map<String, String> environment = new HashMap<>(deployed.environment("photo-processor"));
    Path libraries = Path.of("native", "node_modules", "@img").toAbsolutePath();
    Path link = Files.createSymbolicLink(taskRoot.resolve("native"), libraries);
    environment.put("LAMBDA_TASK_ROOT", taskRoot.toString());
    try (S3Client s3 = deployed.s3();
        DynamoDbClient dynamo =
            DynamoDbClient.builder()
                .credentialsProvider(Deployed.ownKey())
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
      s3.putObject(put -> put.bucket(deployed.lake()).key(UPLOAD), RequestBody.fromFile(PHOTO));

      new PhotoProcessorFunction(environment)
          .handleRequest(deployed.created(UPLOAD), deployed.context(Context.class));

      String thumbnail = UPLOAD.replace("raw-photos/", "photos/thumbnails/");
      assertThat(s3.headObject(head -> head.bucket(deployed.lake()).key(thumbnail)).contentType())
          .isEqualTo("image/jpeg");
      assertThat(
              dynamo
                  .query(
                      query ->
                          query
                              .tableName(environment.get("PHOTOS_TABLE"))
                              .indexName("by_taken_at")
                              .keyConditionExpression("listing = :all")
                              .expressionAttributeValues(
                                  Map.of(":all", AttributeValue.fromS("all"))))
                  .items())
          .anySatisfy(item -> assertThat(item.get("source_key").s()).isEqualTo(UPLOAD));
    } finally {
      Files.delete(link);
    }
  }
}
