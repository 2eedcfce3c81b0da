package dev.homelake.local.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.job.JobRun;
import dev.homelake.local.s3.TestLake;
import dev.homelake.silver.launch.LocalJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What runs cost on S3, with the embedded server counting: {@code benchmarks/lake/run} runs one of
 * these and prints a table. Nothing of it runs in a build.
 */
@SuppressWarnings("SystemOut") // Its tables are for people.
class LakeBenchmark {

  private static final String CHOSEN = "benchmark";
  private static final int DATES = Integer.getInteger("benchmark.dates", 2000);
  private static final String SIZES = System.getProperty("benchmark.sizes", "100,1000,10000");
  private static final String TABLE = "silver/whatsapp/";
  private static final String OTHER = "stock/whatsapp/";
  private static final int DAYS_AN_EXPORT = 2;

  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void describeMachine() {
    print(
        "%s %s, %d processors, Java %s",
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"));
  }

  /** Every date is overwritten once, by the job and by Spark's own writer. */
  @Test
  @EnabledIfSystemProperty(named = CHOSEN, matches = "rebuild")
  void rebuild() throws Exception {
    try (TestLake started = TestLake.start(folder.resolve("s3"))) {
      lake = started;
      put("WhatsApp Chat with Ana.txt", Exports.of(Exports.FIRST, DATES, "Ana", 1));
      job("--mode", "full");
      stock();
      print("%n%,d dates, each overwritten, on embedded S3%n", DATES);
      print("| | seconds | CPU s | requests | a date | for the table's files |");
      print("| --- | ---: | ---: | ---: | ---: | --- |");
      show("homelake, everything from bronze", job("--mode", "full"), TABLE);
      show("stock dynamic overwrite, rows ready", stock(), OTHER);
      assertThat(lake.keys(TABLE)).hasSize(DATES);
      assertThat(lake.keys(OTHER).stream().filter(key -> key.endsWith(".parquet"))).hasSize(DATES);
    }
  }

  /** One new export on histories of several sizes. */
  @Test
  @EnabledIfSystemProperty(named = CHOSEN, matches = "incremental")
  void incremental() throws Exception {
    print("%n| exports | run | seconds | CPU s | exports read | requests | of them to list |");
    print("| ---: | --- | ---: | ---: | ---: | ---: | ---: |");
    for (String size : SIZES.split(",", -1)) {
      int exports = Integer.parseInt(size);
      try (TestLake started = TestLake.start(folder.resolve("s3-" + size))) {
        lake = started;
        for (int number = 0; number < exports; number++) {
          put(name(number), export(number));
        }
        show(exports, "full", job("--mode", "full"));
        show(exports, "nothing new", job());
        put(name(exports), export(0));
        show(exports, "one new export", job());
      }
    }
  }

  /** Exports of many chats, all within the same ten years. */
  private static byte[] export(int number) {
    return Exports.of(Exports.FIRST.plusDays(number * 7L % 3650), DAYS_AN_EXPORT, "Ana", number);
  }

  private static String name(int number) {
    return "year=2025/month=%02d/WhatsApp Chat with Person %05d.txt"
        .formatted(1 + number % 12, number);
  }

  private void put(String name, byte[] content) {
    lake.put("bronze/whatsapp/" + name, content);
  }

  private MeasuredRun job(String... words) throws IOException, InterruptedException {
    List<String> java = new ArrayList<>(JobRun.java("classes"));
    java.addAll(List.of(LocalJvm.MAIN_CLASS, "--bucket", TestLake.BUCKET));
    java.addAll(List.of(words));
    return MeasuredRun.of(lake, folder, java, lake.environment());
  }

  private MeasuredRun stock() throws IOException, InterruptedException {
    List<String> java = new ArrayList<>(JobRun.java("classes", "test-classes"));
    String bucket = "s3a://" + TestLake.BUCKET + "/";
    java.addAll(
        List.of("dev.homelake.silver.stock.StockOverwrite", bucket + TABLE, bucket + OTHER));
    return MeasuredRun.of(lake, folder, java, lake.environment());
  }

  private void show(String name, MeasuredRun run, String table) {
    print(
        "| %s | %.1f | %.1f | %,d | %.1f | %s |",
        name,
        run.seconds(),
        run.cpuSeconds(),
        run.requests(),
        1.0 * run.requests() / DATES,
        lake.counts().describe(table));
  }

  private void show(int exports, String name, MeasuredRun run) {
    print(
        "| %,d | %s | %.1f | %.1f | %,d | %,d | %,d |",
        exports,
        name,
        run.seconds(),
        run.cpuSeconds(),
        lake.counts().keys("get", "bronze/"),
        run.requests(),
        lake.counts().count("list"));
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
