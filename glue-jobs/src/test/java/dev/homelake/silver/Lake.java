package dev.homelake.silver;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.catalog.TableDefinition;
import dev.homelake.catalog.partitions.CatalogTable;
import dev.homelake.catalog.partitions.FilePartitionCatalog;
import dev.homelake.catalog.partitions.PartitionCatalog;
import dev.homelake.silver.launch.Progress;
import dev.homelake.silver.plan.RunPlan;
import dev.homelake.silver.report.RunReport;
import dev.homelake.silver.state.RunState;
import dev.homelake.silver.store.ObjectStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A lake in a folder, and the job run on it. */
record Lake(Path folder) {

  static final Clock NOON = Clock.fixed(Instant.parse("2026-01-02T12:00:00Z"), ZoneOffset.UTC);

  Lake put(String key, String text) throws IOException {
    return put(key, text.getBytes(UTF_8));
  }

  Lake put(String key, byte[] bytes) throws IOException {
    Path file = folder.resolve("bronze").resolve(key);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  RunReport run() throws IOException {
    return run(new Sizing(2, 3, 1 << 20));
  }

  RunReport run(Sizing sizing) throws IOException {
    return run(sizing, "--mode", "full");
  }

  /** Runs the job with further arguments. */
  RunReport run(Sizing sizing, String... words) throws IOException {
    return run(sizing, progress -> {}, words);
  }

  /** Runs the job and is told how far it is. */
  RunReport run(Sizing sizing, Consumer<Progress> progress, String... words) throws IOException {
    return new SilverRun(arguments(words), tools(sizing, progress)).run(() -> {});
  }

  /** Runs the job as it runs every day: incrementally. */
  RunReport update(String... words) throws IOException {
    return update(progress -> {}, words);
  }

  RunReport update(Consumer<Progress> progress, String... words) throws IOException {
    return run(new Sizing(2, 3, 1 << 20), progress, words);
  }

  /** Runs the job on stores that may fail. */
  RunReport updateOn(ObjectStores stores, String... words) throws IOException {
    return updateOn(stores, new Sizing(2, 3, 1 << 20), words);
  }

  /** Runs the job on stores that may fail, divided so. */
  RunReport updateOn(ObjectStores stores, Sizing sizing, String... words) throws IOException {
    RunTools tools = tools(sizing, progress -> {}, stores);
    return new SilverRun(arguments(words), tools).run(() -> {});
  }

  /** Runs the job, which asks whether it is alone. */
  RunReport updateWhile(Runnable alone) throws IOException {
    return new SilverRun(arguments(), tools(new Sizing(2, 3, 1 << 20), progress -> {})).run(alone);
  }

  RunState state() throws IOException {
    return new RunState(ObjectStores.local().at(arguments().state()), "any");
  }

  RunPlan plan(String... words) throws IOException {
    return new SilverRun(arguments(words), tools(new Sizing(2, 3, 1 << 20), progress -> {})).plan();
  }

  PartitionCatalog catalog() {
    return new FilePartitionCatalog(
        folder.resolve("state/catalog"),
        new CatalogTable("home", TableDefinition.whatsappMessages(), arguments().silver().uri()));
  }

  /** Runs the job as if no database were named. */
  RunReport updateWithoutCatalog() throws IOException {
    return updateWith(Optional.empty());
  }

  /** Runs the job with another catalog than its own. */
  RunReport updateWith(PartitionCatalog other) throws IOException {
    return updateWith(Optional.of(other));
  }

  private RunReport updateWith(Optional<PartitionCatalog> other) throws IOException {
    RunTools own = tools(new Sizing(2, 3, 1 << 20), progress -> {});
    RunTools tools =
        new RunTools(own.spark(), own.stores(), other, own.clock(), own.progress(), own.sizing());
    return new SilverRun(arguments(), tools).run(() -> {});
  }

  private RunTools tools(Sizing sizing, Consumer<Progress> progress) {
    return tools(sizing, progress, ObjectStores.local());
  }

  private RunTools tools(Sizing sizing, Consumer<Progress> progress, ObjectStores stores) {
    return new RunTools(
        SharedSpark::context,
        stores,
        Optional.of(catalog()),
        NOON,
        progress,
        (bytes, spark) -> sizing);
  }

  private JobArguments arguments(String... words) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--bronze", folder + "/bronze",
                "--silver", folder + "/silver",
                "--state", folder + "/state"));
    all.addAll(List.of(words));
    return JobArguments.parse(all);
  }

  /** The table as Spark reads it, its rows in the order the documentation gives. */
  Dataset<Row> rows() {
    return SharedSpark.session()
        .read()
        .parquet(folder.resolve("silver").toString())
        .orderBy("date", "chat", "position");
  }

  List<String> values(String column) {
    return rows().select(column).collectAsList().stream()
        .map(row -> String.valueOf(row.get(0)))
        .toList();
  }

  /** The table's file of a date, as {@link #files} names it. */
  static String file(String date) {
    return "date=" + date + "/part-0.parquet";
  }

  /** When each of the table's files was written. */
  Map<String, FileTime> times() throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    for (String file : files().keySet()) {
      times.put(file, Files.getLastModifiedTime(folder.resolve("silver").resolve(file)));
    }
    return times;
  }

  /** Every file of the table with its content. */
  TreeMap<String, String> files() throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    Path silver = folder.resolve("silver");
    try (Stream<Path> all = Files.walk(silver)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String content = HexFormat.of().formatHex(Files.readAllBytes(file));
        files.put(silver.relativize(file).toString(), content);
      }
    }
    return files;
  }
}
