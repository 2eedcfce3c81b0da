package dev.homelake.silver;

import dev.homelake.catalog.partitions.PartitionCatalog;
import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.bronze.FileOutcome;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.launch.Progress;
import dev.homelake.silver.launch.Progress.Stage;
import dev.homelake.silver.store.ObjectStores;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * What a run works with.
 *
 * @param spark asked for only if there is something to read
 * @param stores where exports, table and state are
 * @param catalog where dates are registered, if anywhere
 * @param clock tells when a run starts and ends
 * @param progress is told how far a run is
 * @param sizing how to divide work of a size
 */
record RunTools(
    Supplier<JavaSparkContext> spark,
    ObjectStores stores,
    Optional<PartitionCatalog> catalog,
    Clock clock,
    Consumer<Progress> progress,
    SizingRule sizing) {

  /** Divides work by its size. */
  interface SizingRule {
    Sizing of(long bytes, JavaSparkContext spark);
  }

  /** Looks into files, to know what they hold; by file number. */
  Map<Integer, FileOutcome> scan(JobArguments arguments, List<BronzeFile> files) {
    if (files.isEmpty()) {
      return Map.of();
    }
    progress.accept(new Progress(Stage.SCAN, 0, files.size()));
    Map<Integer, FileOutcome> outcomes = builder(arguments).scan(files, sizing(files));
    progress.accept(new Progress(Stage.SCAN, files.size(), files.size()));
    return outcomes;
  }

  /** Builds the wanted dates, or all, from files that hold all of their rows. */
  SilverBuild.Result build(
      JobArguments arguments, List<BronzeFile> files, Optional<DateSet> wanted, HeldDates holding) {
    Sizing divided = sizing(files);
    ProgressListener listener = new ProgressListener(divided, progress);
    spark.get().sc().addSparkListener(listener);
    try {
      return builder(arguments).run(files, wanted, holding, divided);
    } finally {
      spark.get().sc().removeSparkListener(listener);
    }
  }

  private SilverBuild builder(JobArguments arguments) {
    return new SilverBuild(spark.get(), stores, arguments.bronze(), arguments.silver());
  }

  private Sizing sizing(List<BronzeFile> files) {
    return sizing.of(files.stream().mapToLong(BronzeFile::bytes).sum(), spark.get());
  }
}
