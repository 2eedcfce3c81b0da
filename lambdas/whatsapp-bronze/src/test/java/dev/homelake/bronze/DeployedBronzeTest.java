package dev.homelake.bronze;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import dev.homelake.edge.deployed.Deployed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The function as Lambda makes it, on the lake that Terraform listens to. */
@EnabledIfSystemProperty(named = Deployed.PROPERTY, matches = ".+")
class DeployedBronzeTest {

  private static final String UPLOAD = "raw-whatsapp-uploads/WhatsApp Chat with Zoë + Bob.txt";
  private static final String EXPORT =
      """
      12/03/2024, 21:05 - Zoë: See you at 8?
      13/03/2024, 07:30 - Bob: Yes!
      """;

  @Test
  void takesAChatInAndSaysSo() throws Exception {
    Deployed deployed = Deployed.read();
    assertThat(deployed.environment("whatsapp-bronze")).hasSize(2); // Nothing of its own.
    try (S3Client s3 = deployed.s3()) {
      s3.putObject(put -> put.bucket(deployed.lake()).key(UPLOAD), RequestBody.fromString(EXPORT));

      new BronzeFunction().handleRequest(deployed.created(UPLOAD), deployed.context(Context.class));

      assertThat(keys(s3, deployed.lake(), "bronze/whatsapp/"))
          .anyMatch(key -> key.contains("/WhatsApp Chat with Zoë + Bob--"));
      assertThat(keys(s3, deployed.lake(), "state/whatsapp-bronze/")).hasSize(1);
      assertThat(keys(s3, deployed.lake(), "receipts/whatsapp/"))
          .singleElement()
          .satisfies(
              receipt ->
                  assertThat(
                          s3.getObjectAsBytes(get -> get.bucket(deployed.lake()).key(receipt))
                              .asUtf8String())
                      .contains("\"bronze_key\""));

      // Whoever brings the same again is told where it is, and reads the claim and the receipt for
      // that.
      String again = UPLOAD.replace("Bob.txt", "Bob (1).txt");
      s3.copyObject(
          copy ->
              copy.sourceBucket(deployed.lake())
                  .sourceKey(UPLOAD)
                  .destinationBucket(deployed.lake())
                  .destinationKey(again));
      for (String upload : List.of(again, UPLOAD)) {
        new BronzeFunction()
            .handleRequest(deployed.created(upload), deployed.context(Context.class));
      }
      assertThat(keys(s3, deployed.lake(), "state/whatsapp-bronze/")).hasSize(1);
      assertThat(keys(s3, deployed.lake(), "receipts/whatsapp/")).hasSize(2);
    }
  }

  private static List<String> keys(S3Client s3, String bucket, String prefix) {
    return s3.listObjectsV2(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
        .map(S3Object::key)
        .toList();
  }
}
