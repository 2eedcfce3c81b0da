package dev.homelake.silver;

import dev.homelake.silver.launch.Progress;
import dev.homelake.silver.lock.LockTerms;
import dev.homelake.silver.lock.RunLock;
import dev.homelake.silver.lock.ThisMachine;
import dev.homelake.silver.report.RunReport;
import dev.homelake.silver.s3.S3Access;
import dev.homelake.silver.state.RunState;
import dev.homelake.whatsapp.Quantity;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Where the job {@code whatsapp-silver} starts, on Glue and on one machine.
 *
 * <p>Arguments are {@code --key value} pairs: {@code --bronze}, {@code --silver} and {@code
 * --state} (folders or URIs; from {@code --bucket} if not given), {@code --database}, {@code --mode
 * incremental} or {@code full}, {@code --start-date} and {@code --end-date}, {@code --dry-run
 * true}. Spark is set up by {@code -Dspark.*} as far as it is not here. Progress goes to the
 * standard error, one line a step, see {@link Progress}; the last line of the standard output is
 * the run report's URI, or, of a dry run, the plan stands there.
 *
 * <p>Whatever goes wrong leaves {@link #main} as an exception: wrong arguments and another run at
 * work before anything is done, an export that could not be read after everything else was
 * published.
 */
@SuppressWarnings("SystemOut") // Its output is what the program that starts it reads.
public final class SilverJob {

  private SilverJob() {}

  /** Runs the job once. */
  public static void main(String[] words) throws Exception {
    JobArguments arguments = JobArguments.parse(List.of(words));
    S3Access access = S3Access.of(System.getenv());
    Clock clock = Clock.system(ZoneId.systemDefault());
    try (Connections connections = new Connections(arguments, access);
        LazySession session = new LazySession(SilverJob::start)) {
      SilverRun run =
          new SilverRun(
              arguments,
              new RunTools(
                  session,
                  connections.stores(session),
                  connections.catalog(),
                  clock,
                  progress -> System.err.println(progress.toLine()),
                  SilverJob::sizing));
      if (arguments.writing() == JobArguments.Writing.DRY_RUN) {
        run.plan().lines().forEach(System.out::println);
        return;
      }
      publish(arguments, run, connections, clock);
    }
  }

  private static void publish(
      JobArguments arguments, SilverRun run, Connections connections, Clock clock)
      throws Exception {
    ThisMachine machine = ThisMachine.look();
    RunReport report;
    try (RunLock lock =
        RunLock.take(
            connections.lock(),
            machine.owner(run.id(), clock.instant()),
            LockTerms.of(clock, machine))) {
      lock.takeOver().ifPresent(former -> System.err.println(former.message()));
      report = run.run(lock::requireHeld);
      run.notice().ifPresent(System.out::println);
    }
    System.out.println(arguments.state().child(RunState.reportKey(report.runId())));
    requireComplete(report);
  }

  /** Machines of a cluster have as much heap as this one, and as many cores as Spark was told. */
  private static Sizing sizing(long bytes, JavaSparkContext spark) {
    int cores = spark.defaultParallelism();
    int sharing = Math.min(cores, spark.getConf().getInt("spark.executor.cores", cores));
    return Sizing.of(bytes, cores, Runtime.getRuntime().maxMemory() / sharing);
  }

  private static SparkSession start() {
    SparkConf settings = new SparkConf().set("spark.sql.session.timeZone", "UTC");
    return GlueSession.isHere()
        ? GlueSession.start(settings)
        : SparkSession.builder().config(local(settings)).getOrCreate();
  }

  private static SparkConf local(SparkConf settings) {
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
          "published, but %s could not be read and %s left as before, see the run report. Run again."
              .formatted(
                  Quantity.of(report.files().unreadable(), "export"),
                  Quantity.of(report.datesLeft().size(), "date")
                      + Quantity.form(report.datesLeft().size(), " was", " were")));
    }
  }
}
