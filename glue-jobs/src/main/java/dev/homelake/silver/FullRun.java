package dev.homelake.silver;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.silver.PartitionResult.WrittenDate;
import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.bronze.BronzeFiles;
import dev.homelake.silver.bronze.FileOutcome;
import dev.homelake.silver.launch.Progress;
import dev.homelake.silver.launch.Progress.Stage;
import dev.homelake.silver.report.RunReport;
import dev.homelake.silver.report.RunReportJson;
import dev.homelake.silver.store.ObjectStore;
import dev.homelake.silver.store.ObjectStores;
import dev.homelake.silver.store.StoredObject;
import dev.homelake.silver.table.MessageTable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Rebuilds the whole table: writes every date that the exports have messages of, and only then
 * removes what was there before and was not replaced.
 */
final class FullRun {

  private final JavaSparkContext spark;
  private final ObjectStores stores;
  private final Clock clock;
  private final Consumer<Progress> progress;

  FullRun(JavaSparkContext spark, ObjectStores stores, Clock clock, Consumer<Progress> progress) {
    this.spark = spark;
    this.stores = stores;
    this.clock = clock;
    this.progress = progress;
  }

  /** Sizes a run by what there is to read and to read it with. */
  RunReport run(JobArguments arguments) throws IOException {
    List<BronzeFile> files = list(arguments);
    long bytes = files.stream().mapToLong(BronzeFile::bytes).sum();
    long heap = Runtime.getRuntime().maxMemory();
    return run(arguments, files, Sizing.of(bytes, spark.defaultParallelism(), heap));
  }

  /** Runs with files as {@link #list} found them. */
  RunReport run(JobArguments arguments, List<BronzeFile> files, Sizing sizing) throws IOException {
    Instant startedAt = clock.instant();
    ProgressListener listener = new ProgressListener(sizing, progress);
    spark.sc().addSparkListener(listener);
    SilverBuild.Result result;
    try {
      result =
          new SilverBuild(spark, stores, arguments.bronze(), arguments.silver()).run(files, sizing);
    } finally {
      spark.sc().removeSparkListener(listener);
    }
    long removed = removeReplaced(stores.at(arguments.silver()), result);
    RunReport report =
        ReportBuilder.build(arguments, files, result, removed, startedAt, clock.instant());
    stores
        .at(arguments.state())
        .put(
            "runs/" + report.runId() + ".json",
            ByteBuffer.wrap(RunReportJson.write(report).getBytes(UTF_8)));
    return report;
  }

  List<BronzeFile> list(JobArguments arguments) throws IOException {
    if (arguments.bronze().isLocal() && !Files.isDirectory(arguments.bronze().folder())) {
      // Without this, a typing error would empty the table.
      throw new FileNotFoundException(
          "cannot list the exports: there is no folder " + arguments.bronze().folder());
    }
    List<BronzeFile> files = BronzeFiles.list(stores.at(arguments.bronze()));
    progress.accept(new Progress(Stage.LIST, files.size(), files.size()));
    return files;
  }

  /**
   * Removes files of dates without messages, and further files of dates that were written. Returns
   * the number of dates that are gone. Does nothing if a file could not be read: its dates must not
   * vanish for that.
   */
  private long removeReplaced(ObjectStore silver, SilverBuild.Result result) throws IOException {
    if (result.outcomes().values().stream().anyMatch(FileOutcome.Unreadable.class::isInstance)) {
      return 0;
    }
    Set<LocalDate> written = new HashSet<>();
    for (WrittenDate date : result.written().dates()) {
      written.add(LocalDate.ofEpochDay(date.epochDay()));
    }
    Set<LocalDate> removed = new HashSet<>();
    for (StoredObject object : silver.list()) {
      LocalDate date = MessageTable.date(object.key()).orElse(null);
      if (date == null || written.contains(date) && object.key().equals(MessageTable.key(date))) {
        continue;
      }
      silver.delete(object.key());
      if (!written.contains(date)) {
        removed.add(date);
      }
    }
    progress.accept(new Progress(Stage.CLEAN, removed.size(), removed.size()));
    return removed.size();
  }
}
