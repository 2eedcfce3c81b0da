package dev.homelake.starter;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.homelake.edge.deployed.Deployed;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.JobRun;
import software.amazon.awssdk.services.s3.S3Client;

/** The function's work with the names that Terraform gave it, after the real job has run. */
@EnabledIfSystemProperty(named = Deployed.PROPERTY, matches = ".+")
class DeployedStarterTest {

  private static final String EXPORT =
      "bronze/whatsapp/year=2024/month=05/WhatsApp Chat with Bob--9f8e7d.txt";

  @Test
  void startsTheJobWhenAnExportCameAndNotBefore() throws Exception {
    Deployed deployed = Deployed.read();
    StarterHandler handler = StarterFunction.handler(deployed.environment("silver-starter"));
    try (S3Client s3 = deployed.s3();
        GlueClient glue =
            GlueClient.builder()
                .credentialsProvider(Deployed.ownKey())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
      String job = deployed.environment("silver-starter").get("SILVER_JOB");
      int before = runs(glue, job).size();

      assertThat(handle(handler).getBatchItemFailures()).isEmpty();
      assertThat(runs(glue, job)).as("nothing came since the job ran").hasSize(before);

      s3.putObject(
          put -> put.bucket(deployed.lake()).key(EXPORT),
          RequestBody.fromString(
              "28/05/2024, 21:05 - Bob: See you at 8?\n30/05/2024, 07:30 - Zoë: Yes!\n"));
      try {
        assertThat(handle(handler).getBatchItemFailures()).isEmpty();
      } finally {
        s3.deleteObject(delete -> delete.bucket(deployed.lake()).key(EXPORT));
      }
      assertThat(runs(glue, job))
          .hasSize(before + 1)
          .last()
          .extracting(JobRun::arguments, as(InstanceOfAssertFactories.MAP))
          .containsAllEntriesOf(Map.of("--start-date", "2024-05-28", "--end-date", "2024-05-30"));
    }
  }

  private static List<JobRun> runs(GlueClient glue, String job) {
    return glue.getJobRuns(list -> list.jobName(job)).jobRuns();
  }

  private static SQSBatchResponse handle(StarterHandler handler) {
    SQSMessage message = new SQSMessage();
    message.setMessageId("1");
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(message));
    return handler.handle(event, "request-1");
  }
}
