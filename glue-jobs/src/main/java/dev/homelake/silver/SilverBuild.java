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
import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.TaskCompletionListener;
import scala.Tuple2;

/**
 * The Spark job: reads the given exports whole and writes every date that they have rows of. Two
 * stages, one shuffle; what travels are blocks of rows.
 */
final class SilverBuild {

  private final JavaSparkContext spark;
  private final Broadcast<ObjectStores> stores;
  private final Prefix bronze;
  private final Prefix silver;

  SilverBuild(JavaSparkContext spark, ObjectStores stores, Prefix bronze, Prefix silver) {
    this.spark = spark;
    // Each process opens S3 once, not each task.
    this.stores = spark.broadcast(stores);
    this.bronze = bronze;
    this.silver = silver;
  }

  /**
   * What was read and written.
   *
   * @param outcomes by file number
   * @param written the dates that were written
   * @param held dates that were left as they are, for files that could not be read
   * @param tooLarge dates that were left as they are, for no task can hold their rows
   */
  record Result(
      Map<Integer, FileOutcome> outcomes, PartitionResult written, DateSet held, DateSet tooLarge) {

    /** Whether every file could be read. */
    boolean isComplete() {
      return outcomes.values().stream().noneMatch(FileOutcome.Unreadable.class::isInstance);
    }
  }

  /**
   * Builds the wanted dates from files that hold all of their rows. Everything is read before the
   * first date is written, so that a file that cannot be read costs no date its rows.
   *
   * @param wanted the dates to write; empty for all that the files have rows of
   * @param holding tells from the outcomes of the files which dates to leave as they are
   */
  Result run(List<BronzeFile> files, Optional<DateSet> wanted, HeldDates holding, Sizing sizing) {
    List<ChatGroup> groups = ReadPlan.groups(files, titles(ReadPlan.untitled(files), sizing));
    OutcomeAccumulator outcomes = new OutcomeAccumulator();
    spark.sc().register(outcomes);
    PartitionResult written = PartitionResult.empty();
    DateSet held = DateSet.EMPTY;
    DateSet tooLarge = DateSet.EMPTY;
    DayBytes bytes = new DayBytes();
    spark.sc().register(bytes);
    if (!groups.isEmpty()) {
      JavaRDD<byte[]> blocks =
          read(groups, wanted, sizing, outcomes, bytes)
              .partitionBy(new BlockPartitioner(sizing.partitions()))
              .values();
      readToTheEnd(blocks);
      held = holding.of(outcomes.value());
      tooLarge = bytes.over(sizing.dayLimit());
      write(blocks, held.union(tooLarge)).forEach(written::add);
    }
    return new Result(outcomes.value(), written, held, tooLarge);
  }

  /** Spark keeps what the first stage has made for the second; a task without rows asks for it. */
  private static void readToTheEnd(JavaRDD<byte[]> blocks) {
    blocks.mapPartitions(none -> Collections.emptyIterator()).collectPartitions(new int[] {0});
  }

  private JavaPairRDD<Integer, byte[]> read(
      List<ChatGroup> groups,
      Optional<DateSet> wanted,
      Sizing sizing,
      OutcomeAccumulator outcomes,
      DayBytes bytes) {
    DateSet dates = wanted.orElse(null);
    Place source = new Place(stores, bronze);
    List<List<ChatGroup>> tasks = ReadPlan.pack(groups, sizing.readTasks());
    return spark
        .parallelize(tasks, tasks.size())
        .mapPartitionsToPair(
            task -> {
              GroupReader blocks =
                  new GroupReader(
                      source.open(),
                      task.next(),
                      sizing.partitions(),
                      sizing.memoryLimit(),
                      day -> dates == null || dates.contains(day),
                      outcomes::add);
              // Also when the task fails or is killed, and so never reads to the end.
              TaskContext.get()
                  .addTaskCompletionListener(
                      (TaskCompletionListener)
                          done -> {
                            closeQuietly(blocks);
                            bytes.add(new DayBytes.OfTask(done.partitionId(), blocks.bytesByDay()));
                          });
              return new Pairs(blocks);
            });
  }

  private static void closeQuietly(GroupReader blocks) {
    try {
      blocks.close();
    } catch (IOException e) {
      // All was read that the task wanted; what ended it, if anything, is what should be known.
    }
  }

  private List<PartitionResult> write(JavaRDD<byte[]> blocks, DateSet held) {
    Place target = new Place(stores, silver);
    spark.setLocalProperty(ProgressListener.STEP, ProgressListener.WRITING);
    try {
      return blocks
          .mapPartitions(
              partition ->
                  List.of(PartitionWriter.write(partition, held, target.open())).iterator())
          .collect();
    } finally {
      spark.setLocalProperty(ProgressListener.STEP, null);
    }
  }

  /** Looks into files, to know what they hold; by file number. */
  Map<Integer, FileOutcome> scan(List<BronzeFile> files, Sizing sizing) {
    long memoryLimit = sizing.memoryLimit();
    return ask(files, sizing, (file, bronze) -> ExportScan.scan(bronze, file, memoryLimit));
  }

  /** Asks files for the titles that their names do not tell; few if any, but possibly large. */
  private Map<Integer, String> titles(List<BronzeFile> untitled, Sizing sizing) {
    Map<Integer, String> titles = ask(untitled, sizing, SilverBuild::title);
    titles.values().removeIf(String::isEmpty);
    return titles;
  }

  /** What to find out about a file. */
  private interface Question<T> extends Serializable {
    T ask(BronzeFile file, ObjectStore bronze) throws IOException;
  }

  /** Asks each file, in tasks; the answers by file number. */
  private <T> Map<Integer, T> ask(List<BronzeFile> files, Sizing sizing, Question<T> question) {
    Map<Integer, T> answers = new HashMap<>();
    if (files.isEmpty()) {
      return answers;
    }
    Place source = new Place(stores, bronze);
    spark
        .parallelize(files, Math.min(files.size(), sizing.readTasks()))
        .map(file -> new Tuple2<>(file.number(), question.ask(file, source.open())))
        .collect()
        .forEach(answer -> answers.put(answer._1(), answer._2()));
    return answers;
  }

  /** The chat's title from the file's content; empty if that tells none either. */
  private static String title(BronzeFile file, ObjectStore bronze) {
    try {
      ChatExport export = ChatExport.open(new StoredExport(bronze, file));
      return export.rejection().isPresent() ? "" : export.title();
    } catch (IOException e) {
      // The file will be read once more, and then that is its outcome.
      return "";
    }
  }

  /** A place as tasks know it. */
  private record Place(Broadcast<ObjectStores> stores, Prefix prefix) implements Serializable {

    ObjectStore open() throws IOException {
      return stores.value().at(prefix);
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
