package dev.homelake.silver;

import dev.homelake.silver.launch.Progress;
import dev.homelake.silver.report.RunReport;
import dev.homelake.silver.s3.S3Access;
import dev.homelake.silver.store.ObjectStores;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Where the job {@code whatsapp-silver} starts on one machine.
 *
 * <p>Arguments are {@code --key value} pairs: {@code --bronze}, {@code --silver} and {@code
 * --state} (folders or URIs; from {@code --bucket} if not given), {@code --mode full}. Spark is set
 * up by {@code -Dspark.*} as far as it is not here; S3 by the environment, see {@link S3Access}.
 * Progress goes to the standard error, one line a step, see {@link Progress}; the last line of the
 * standard output is the run report's URI.
 *
 * <p>Whatever goes wrong leaves {@link #main} as an exception: wrong arguments before any work, an
 * export that could not be read after everything else was published.
 */
public final class SilverJob {

  private SilverJob() {}

  /** Runs the job once. */
  @SuppressWarnings("SystemOut") // Its output is what the program that starts it reads.
  public static void main(String[] words) throws IOException {
    JobArguments arguments = JobArguments.parse(List.of(words));
    requireBuilt(arguments);
    SparkConf settings = localSettings(System.getenv());
    try (SparkSession session = SparkSession.builder().config(settings).getOrCreate()) {
      JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
      ObjectStores stores = stores(arguments, spark);
      RunReport report =
          new FullRun(
                  spark,
                  stores,
                  Clock.systemUTC(),
                  progress -> System.err.println(progress.toLine()))
              .run(arguments);
      System.out.println(arguments.state().child("runs/" + report.runId() + ".json"));
      requireComplete(report);
    }
  }

  /** Hadoop's settings travel with every task, so they stay here unless they are needed. */
  private static ObjectStores stores(JobArguments arguments, JavaSparkContext spark) {
    boolean local =
        arguments.bronze().isLocal() && arguments.silver().isLocal() && arguments.state().isLocal();
    return local ? ObjectStores.local() : ObjectStores.of(spark.hadoopConfiguration());
  }

  private static SparkConf localSettings(Map<String, String> environment) {
    SparkConf settings = new SparkConf();
    S3Access.of(environment)
        .hadoopSettings()
        .forEach((name, value) -> settings.setIfMissing("spark.hadoop." + name, value));
    return settings
        .setIfMissing("spark.app.name", "whatsapp-silver")
        .setIfMissing("spark.master", "local[*]")
        .setIfMissing("spark.ui.enabled", "false")
        // Nobody else on the network has any business with this process.
        .setIfMissing("spark.driver.host", "127.0.0.1")
        .setIfMissing("spark.driver.bindAddress", "127.0.0.1");
  }

  /** What the arguments can say already, but the job cannot do yet, is refused. */
  private static void requireBuilt(JobArguments arguments) {
    List<String> missing = new ArrayList<>();
    if (arguments.mode() == Mode.INCREMENTAL) {
      missing.add("--mode incremental is not built yet; use --mode full");
    }
    if (arguments.startDate().isPresent() || arguments.endDate().isPresent()) {
      missing.add("--start-date and --end-date are not built yet; leave them out");
    }
    if (arguments.writing() == JobArguments.Writing.DRY_RUN) {
      missing.add("--dry-run is not built yet; leave it out");
    }
    if (!missing.isEmpty()) {
      throw new ArgumentsException(missing);
    }
  }

  private static void requireComplete(RunReport report) {
    if (!report.complete()) {
      throw new IncompleteRunException(
          "published all but "
              + report.files().unreadable()
              + " exports that could not be read; the run report names them. Run again.");
    }
  }
}
