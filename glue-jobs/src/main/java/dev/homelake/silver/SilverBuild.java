package dev.homelake.silver;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.bronze.ChatGroup;
import dev.homelake.silver.bronze.FileOutcome;
import dev.homelake.silver.bronze.ReadPlan;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.rows.Block;
import dev.homelake.silver.rows.ExportScan;
import dev.homelake.silver.rows.GroupReader;
import dev.homelake.silver.rows.StoredExport;
import dev.homelake.silver.store.ObjectStore;
import dev.homelake.silver.store.ObjectStores;
import dev.homelake.silver.store.Prefix;
import dev.homelake.whatsapp.ChatExport;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

/**
 * The Spark job: reads the given exports whole and writes every date that they have rows of. Two
 * stages, one shuffle; what travels are blocks of rows.
 */
final class SilverBuild {

  private final JavaSparkContext spark;
  private final ObjectStores stores;
  private final Prefix bronze;
  private final Prefix silver;

  SilverBuild(JavaSparkContext spark, ObjectStores stores, Prefix bronze, Prefix silver) {
    this.spark = spark;
    this.stores = stores;
    this.bronze = bronze;
    this.silver = silver;
  }

  /**
   * What was read and written.
   *
   * @param outcomes by file number
   */
  record Result(Map<Integer, FileOutcome> outcomes, PartitionResult written) {

    /** Whether every file could be read. */
    boolean isComplete() {
      return outcomes.values().stream().noneMatch(FileOutcome.Unreadable.class::isInstance);
    }
  }

  /**
   * Builds the wanted dates from files that hold all of their rows.
   *
   * @param wanted the dates to write; empty for all that the files have rows of
   */
  Result run(List<BronzeFile> files, Optional<DateSet> wanted, Sizing sizing) {
    List<ChatGroup> groups = ReadPlan.groups(files, titles(ReadPlan.untitled(files), sizing));
    OutcomeAccumulator outcomes = new OutcomeAccumulator();
    spark.sc().register(outcomes);
    PartitionResult written = PartitionResult.empty();
    if (!groups.isEmpty()) {
      write(read(groups, wanted, sizing, outcomes), sizing).forEach(written::add);
    }
    return new Result(outcomes.value(), written);
  }

  private JavaPairRDD<Integer, byte[]> read(
      List<ChatGroup> groups,
      Optional<DateSet> wanted,
      Sizing sizing,
      OutcomeAccumulator outcomes) {
    DateSet dates = wanted.orElse(null);
    ObjectStores storesThere = stores;
    Prefix bronzeThere = bronze;
    List<List<ChatGroup>> tasks = ReadPlan.pack(groups, sizing.readTasks());
    return spark
        .parallelize(tasks, tasks.size())
        .mapPartitionsToPair(
            task -> {
              GroupReader blocks =
                  new GroupReader(
                      storesThere.at(bronzeThere),
                      task.next(),
                      sizing.partitions(),
                      sizing.memoryLimit(),
                      day -> dates == null || dates.contains(day),
                      outcomes::add);
              return new Pairs(blocks);
            });
  }

  private List<PartitionResult> write(JavaPairRDD<Integer, byte[]> blocks, Sizing sizing) {
    ObjectStores storesThere = stores;
    Prefix silverThere = silver;
    return blocks
        .partitionBy(new BlockPartitioner(sizing.partitions()))
        .values()
        .mapPartitions(
            partition ->
                List.of(PartitionWriter.write(partition, storesThere.at(silverThere))).iterator())
        .collect();
  }

  /** Looks into files, to know what they hold; by file number. */
  Map<Integer, FileOutcome> scan(List<BronzeFile> files, Sizing sizing) {
    if (files.isEmpty()) {
      return Map.of();
    }
    ObjectStores storesThere = stores;
    Prefix bronzeThere = bronze;
    Map<Integer, FileOutcome> outcomes = new HashMap<>();
    spark
        .parallelize(files, Math.min(files.size(), sizing.readTasks()))
        .map(file -> ExportScan.scan(storesThere.at(bronzeThere), file, sizing.memoryLimit()))
        .collect()
        .forEach(outcome -> outcomes.put(outcome.number(), outcome));
    return outcomes;
  }

  /** Asks files for the titles that their names do not tell; few if any, but possibly large. */
  private Map<Integer, String> titles(List<BronzeFile> untitled, Sizing sizing) {
    if (untitled.isEmpty()) {
      return Map.of();
    }
    ObjectStores storesThere = stores;
    Prefix bronzeThere = bronze;
    Map<Integer, String> titles = new HashMap<>();
    spark
        .parallelize(untitled, Math.min(untitled.size(), sizing.readTasks()))
        .map(file -> new Tuple2<>(file.number(), title(storesThere.at(bronzeThere), file)))
        .filter(title -> !title._2().isEmpty())
        .collect()
        .forEach(title -> titles.put(title._1(), title._2()));
    return titles;
  }

  /** The chat's title from the file's content; empty if that tells none either. */
  private static String title(ObjectStore bronze, BronzeFile file) {
    try {
      ChatExport export = ChatExport.open(new StoredExport(bronze, file));
      return export.rejection().isPresent() ? "" : export.title();
    } catch (IOException e) {
      // The file will be read once more, and then that is its outcome.
      return "";
    }
  }

  /** Blocks as Spark shuffles them. */
  private record Pairs(Iterator<Block> blocks) implements Iterator<Tuple2<Integer, byte[]>> {

    @Override
    public boolean hasNext() {
      return blocks.hasNext();
    }

    @Override
    public Tuple2<Integer, byte[]> next() {
      Block block = blocks.next();
      return new Tuple2<>(block.partition(), block.bytes());
    }
  }
}
