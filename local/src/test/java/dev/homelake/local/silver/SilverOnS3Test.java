package dev.homelake.local.silver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.local.s3.TestLake;
import dev.homelake.silver.launch.LocalJvm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job in a process of its own, reading from S3 and writing to it. */
class SilverOnS3Test {

  private static final Path JOB = Path.of("..", "glue-jobs", "target").toAbsolutePath().normalize();

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
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(LocalJvm.options(512 << 20, 1));
    command.add("-Dspark.master=" + masterOfSpark);
    String libraries = Files.readString(JOB.resolve("test-run-classpath")).strip();
    command.addAll(List.of("-cp", JOB.resolve("classes") + File.pathSeparator + libraries));
    command.add(LocalJvm.MAIN_CLASS);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().putAll(lake.environment());
    Path log = folder.resolve("job.log");
    Process job = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(job.waitFor(5, TimeUnit.MINUTES)).as("ended within five minutes").isTrue();
    assertThat(job.exitValue()).as(Files.readString(log)).isZero();
  }
}
