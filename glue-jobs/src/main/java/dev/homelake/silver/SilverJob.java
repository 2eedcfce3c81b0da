package dev.homelake.silver;

import dev.homelake.catalog.TableDefinition;
import dev.homelake.catalog.partitions.CatalogTable;
import dev.homelake.catalog.partitions.FilePartitionCatalog;
import dev.homelake.catalog.partitions.PartitionCatalog;
import dev.homelake.silver.launch.Progress;
import dev.homelake.silver.report.RunReport;
import dev.homelake.silver.s3.S3Access;
import dev.homelake.silver.store.ObjectStores;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.SparkConf;

/**
 * Where the job {@code whatsapp-silver} starts on one machine.
 *
 * <p>Arguments are {@code --key value} pairs: {@code --bronze}, {@code --silver} and {@code
 * --state} (folders or URIs; from {@code --bucket} if not given), {@code --mode incremental} or
 * {@code full}, {@code --start-date} and {@code --end-date}, {@code --dry-run true}. Spark is set
 * up by {@code -Dspark.*} as far as it is not here. Progress goes to the standard error, one line a
 * step, see {@link Progress}; the last line of the standard output is the run report's URI, or, of
 * a dry run, the plan stands there.
 *
 * <p>Whatever goes wrong leaves {@link #main} as an exception: wrong arguments before any work, an
 * export that could not be read after everything else was published.
 */
public final class SilverJob {

  private static final String LOCAL_DATABASE = "homelake";

  private SilverJob() {}

  /** Runs the job once. */
  @SuppressWarnings("SystemOut") // Its output is what the program that starts it reads.
  public static void main(String[] words) throws IOException {
    JobArguments arguments = JobArguments.parse(List.of(words));
    try (LazySession session = new LazySession(localSettings(System.getenv()))) {
      SilverRun run =
          new SilverRun(
              arguments,
              new RunTools(
                  session,
                  stores(arguments, session),
                  catalog(arguments),
                  Clock.systemUTC(),
                  progress -> System.err.println(progress.toLine()),
                  (bytes, spark) ->
                      Sizing.of(
                          bytes, spark.defaultParallelism(), Runtime.getRuntime().maxMemory())));
      if (arguments.writing() == JobArguments.Writing.DRY_RUN) {
        run.plan().lines().forEach(System.out::println);
        return;
      }
      RunReport report = run.run();
      System.out.println(arguments.state().child("runs/" + report.runId() + ".json"));
      requireComplete(report);
    }
  }

  private static boolean isLocal(JobArguments arguments) {
    return arguments.bronze().isLocal()
        && arguments.silver().isLocal()
        && arguments.state().isLocal();
  }

  /** Hadoop's settings travel with every task, so they stay here unless they are needed. */
  private static ObjectStores stores(JobArguments arguments, LazySession session) {
    return isLocal(arguments)
        ? ObjectStores.local()
        : ObjectStores.of(session.get().hadoopConfiguration());
  }

  /** On one machine the catalog is a file beside the state. */
  private static Optional<PartitionCatalog> catalog(JobArguments arguments) {
    if (!isLocal(arguments)) {
      return Optional.empty();
    }
    CatalogTable table =
        new CatalogTable(
            arguments.database().orElse(LOCAL_DATABASE),
            TableDefinition.whatsappMessages(),
            arguments.silver().uri());
    return Optional.of(
        new FilePartitionCatalog(arguments.state().folder().resolve("catalog"), table));
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

  private static void requireComplete(RunReport report) {
    if (!report.complete()) {
      throw new IncompleteRunException(
          "published all but "
              + report.files().unreadable()
              + " exports that could not be read; the run report names them. Run again.");
    }
  }
}
