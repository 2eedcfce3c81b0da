package dev.homelake.local.silver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.job.JobRun;
import dev.homelake.local.s3.TestLake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job in a process of its own, reading from S3 and writing to it. */
class SilverOnS3Test {

  @TempDir Path folder;
  private String masterOfSpark = "local[*]";

  @Test
  void readsBronzeFromS3AndWritesSilverToIt() throws Exception {
    try (TestLake lake = TestLake.start(folder.resolve("s3"))) {
      lake.put(
          "bronze/whatsapp/year=2024/month=01/WhatsApp Chat with Zoë + Bob 🎉.txt", chat("Zoë"));
      lake.put("bronze/whatsapp/year=2024/month=01/WhatsApp Chat with Ana.txt", chat("Ana"));
      // Dates without messages must go.
      lake.put("silver/whatsapp/date=1999-01-01/part-0.parquet", new byte[10]);
      lake.counts().reset();

      runJob(lake, "--bucket", TestLake.BUCKET, "--mode", "full");

      assertThat(lake.counts().describe("silver/whatsapp/date="))
          .as("a request a date")
          .isEqualTo("delete 1, put 28");
      List<String> silver = lake.keys("silver/whatsapp/");
      assertThat(silver).hasSize(28).allMatch(key -> key.endsWith(".parquet"));
      assertThat(silver).first().asString().startsWith("silver/whatsapp/date=2024-02-01/");
      assertThat(new String(lake.get(silver.get(0)), 0, 4, UTF_8)).isEqualTo("PAR1");
      assertThat(lake.counts().total())
          .as("all requests: " + lake.counts())
          .isLessThanOrEqualTo(4 * 28);
      aMessageLeadsBackToItsLine(lake, silver.get(9));
    }
  }

  private void aMessageLeadsBackToItsLine(TestLake lake, String key) throws Exception {
    Path file = folder.resolve("some.parquet");
    Files.write(file, lake.get(key));
    Credentials.use(
        lake.environment(),
        () -> {
          CommandLineRun run =
              CommandLineRun.onS3(
                  lake.environment(),
                  "trace",
                  idOfAna(file),
                  "--json",
                  "--silver",
                  "s3a://" + TestLake.BUCKET + "/silver/whatsapp",
                  "--state",
                  "s3://" + TestLake.BUCKET + "/state/whatsapp");
          assertThat(run.err()).isEmpty();
          assertThat(run.out())
              .contains("\"object\":\"s3://lake/" + key + "\"")
              .contains("\"state\":\"unchanged\",\"first_line\":10,\"last_line\":10")
              .contains("\"raw\":\"10/02/2024, 10:00 - Ana: day 10\\n\"");
        });
  }

  private static String idOfAna(Path file) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT message_id FROM '" + file + "' WHERE sender = 'Ana'")) {
      row.next();
      return row.getString(1);
    }
  }

  /** The process's own credentials, as the SDK finds them. */
  private static final class Credentials {

    private static final Map<String, String> PROPERTIES =
        Map.of(
            "aws.accessKeyId", "AWS_ACCESS_KEY_ID",
            "aws.secretAccessKey", "AWS_SECRET_ACCESS_KEY");

    private interface Work {
      void run() throws Exception;
    }

    static void use(Map<String, String> environment, Work work) throws Exception {
      PROPERTIES.forEach((name, from) -> System.setProperty(name, environment.get(from)));
      try {
        work.run();
      } finally {
        PROPERTIES.keySet().forEach(System::clearProperty);
      }
    }
  }

  @Test
  void startsNoSparkWhereNothingIsNew() throws Exception {
    try (TestLake lake = TestLake.start(folder.resolve("s3"))) {
      lake.put("bronze/whatsapp/year=2024/month=01/WhatsApp Chat with Ana.txt", chat("Ana"));
      runJob(lake, "--bucket", TestLake.BUCKET);
      lake.counts().reset();

      // With this, a session would not start.
      masterOfSpark = "no-such-master";
      runJob(lake, "--bucket", TestLake.BUCKET);
      runJob(lake, "--bucket", TestLake.BUCKET, "--dry-run", "true");

      assertThat(Files.readString(folder.resolve("job.log"))).contains("Nothing to do");
      assertThat(lake.counts().describe("silver/")).isEqualTo("list 2");
      lake.put("bronze/whatsapp/year=2024/month=01/WhatsApp Chat with Bo.txt", chat("Bo"));
      assertThatThrownBy(() -> runJob(lake, "--bucket", TestLake.BUCKET))
          .hasMessageContaining("no-such-master");
    }
  }

  private static byte[] chat(String name) {
    StringBuilder text = new StringBuilder();
    for (int day = 1; day <= 28; day++) {
      text.append("%02d/02/2024, 10:00 - %s: day %d%n".formatted(day, name, day));
    }
    return text.toString().getBytes(UTF_8);
  }

  private void runJob(TestLake lake, String... arguments) throws IOException, InterruptedException {
    Path log = folder.resolve("job.log");
    JobRun job =
        JobRun.start(
            log, lake.environment(), List.of(arguments), "-Dspark.master=" + masterOfSpark);
    assertThat(job.await()).as(Files.readString(log)).isZero();
  }
}
