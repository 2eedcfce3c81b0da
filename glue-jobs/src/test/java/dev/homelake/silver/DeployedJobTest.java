package dev.homelake.silver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The job with the arguments that Terraform gave it, on the lake and with the catalog that are
 * there: {@code terraform/check with-java}. Spark is this machine's.
 */
@EnabledIfSystemProperty(named = "homelake.deployed", matches = ".+")
class DeployedJobTest {

  private static final String EXPORT =
      "bronze/whatsapp/year=2024/month=03/WhatsApp Chat with Zoë--0a1b2c.txt";

  @SuppressWarnings("deprecation") // The HTTP client of Glue 5.1.
  @Test
  void buildsTheTableAndEntersItsDates() throws Exception {
    Properties told = new Properties();
    try (InputStream file =
        Files.newInputStream(Path.of(System.getProperty("homelake.deployed")))) {
      told.load(file);
    }
    String lake = told.getProperty("lake");
    StaticCredentialsProvider own =
        StaticCredentialsProvider.create(AwsBasicCredentials.create("check", "any"));
    // What it asks is compared with what its role may do.
    System.setProperty("aws.accessKeyId", "whatsapp-silver");
    System.setProperty("aws.secretAccessKey", "any");
    System.setProperty("spark.master", "local[1]");
    System.setProperty("spark.ui.enabled", "false");
    try (S3Client s3 =
            S3Client.builder()
                .credentialsProvider(own)
                .forcePathStyle(true)
                .httpClientBuilder(ApacheHttpClient.builder())
                .build();
        GlueClient glue =
            GlueClient.builder()
                .credentialsProvider(own)
                .httpClientBuilder(ApacheHttpClient.builder())
                .build()) {
      s3.putObject(
          put -> put.bucket(lake).key(EXPORT),
          RequestBody.fromString(
              "12/03/2024, 21:05 - Zoë: See you at 8?\n13/03/2024, 07:30 - Bob: Yes!\n"));

      SilverJob.main(arguments(told).toArray(String[]::new));

      assertThat(
              s3
                  .listObjectsV2(list -> list.bucket(lake).prefix("silver/whatsapp/"))
                  .contents()
                  .stream()
                  .map(S3Object::key))
          .containsExactly(
              "silver/whatsapp/date=2024-03-12/part-0.parquet",
              "silver/whatsapp/date=2024-03-13/part-0.parquet");
      assertThat(
              glue
                  .getPartitions(
                      dates ->
                          dates
                              .databaseName(told.getProperty("database"))
                              .tableName("whatsapp_messages"))
                  .partitions()
                  .stream()
                  .map(date -> date.values().get(0)))
          .containsExactlyInAnyOrder("2024-03-12", "2024-03-13");
    } finally {
      System.clearProperty("aws.accessKeyId");
      System.clearProperty("aws.secretAccessKey");
      System.clearProperty("spark.master");
      System.clearProperty("spark.ui.enabled");
    }
  }

  private static List<String> arguments(Properties told) {
    List<String> words = new ArrayList<>();
    for (String name : told.stringPropertyNames()) {
      if (name.startsWith("job.")) {
        words.add(name.substring("job.".length()));
        words.add(told.getProperty(name));
      }
    }
    return words;
  }
}
