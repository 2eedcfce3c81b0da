package dev.homelake.local.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.MemoryBucket;
import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.bronze.BronzeFiles;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.index.FileIndexJson;
import dev.homelake.silver.index.IndexedFile;
import dev.homelake.silver.plan.DateOrderSettlement;
import dev.homelake.silver.plan.RunPlan;
import dev.homelake.silver.plan.RunPlanner;
import dev.homelake.silver.store.ObjectStores;
import dev.homelake.silver.store.Prefix;
import dev.homelake.starter.DateWindow;
import dev.homelake.starter.JobIndex;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.DateOrderEvidence;
import dev.homelake.whatsapp.ExportSource;
import dev.homelake.whatsapp.MessageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * What the function that starts the job makes of changes, against what the job itself would: where
 * it gives a window, the job makes the same dates of it as without one.
 */
class StarterWindowTest {

  private static final String BRONZE = "bronze/whatsapp/";
  private static final String LAKE = "s3://lake/bronze/whatsapp/ > s3://lake/silver/whatsapp/";

  /** The job reads all but the last three. */
  private static final List<String> NAMES =
      List.of(
          "WhatsApp Chat with Ana.txt",
          "year=2024/month=01/WhatsApp Chat with Ana (1)--0a1b2c3d4e5f6071.txt",
          "WhatsApp Chat with Bo.txt",
          "year=2024/WHATSAPP CHAT WITH BO.TXT",
          "year=2024/.WhatsApp Chat with Ana.txt",
          ".old/WhatsApp Chat with Bo.txt",
          "notes.md");

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void givesAWindowOnlyWhereTheJobWouldMakeTheSameDates(
      @ForAll("lakes") Map<String, String> before,
      @ForAll("lakes") Map<String, String> came,
      @ForAll("names") Set<String> went)
      throws IOException {
    Map<String, String> after = new TreeMap<>(before);
    after.keySet().removeAll(went);
    after.putAll(came);
    MemoryBucket bucket = MemoryBucket.plain("lake");
    put(bucket, before);
    FileIndex known = index(bucket, files(bucket, before));
    before.keySet().forEach(name -> bucket.delete(BRONZE + name));
    put(bucket, after);
    bucket.put(JobIndex.KEY, Content.of("application/json", FileIndexJson.write(known, LAKE)));
    List<BronzeFile> listed = files(bucket, after);
    FileIndex now = index(bucket, listed);

    List<Optional<DateWindow>> started = StarterCheck.of(bucket);

    RunPlanner planner = new RunPlanner(known, now, listed, known.dates());
    RunPlan alone = planner.incremental(DateSet.EMPTY);
    assertThat(started.isEmpty()).isEqualTo(known.equals(now));
    Optional<DateWindow> window = started.stream().flatMap(Optional::stream).findFirst();
    Statistics.label("window")
        .collect(window.isPresent())
        .coverage(coverage -> coverage.check(true).percentage(percent -> percent > 5));
    if (window.isPresent()) {
      RunPlan within =
          planner.range(
              Optional.of(window.get().first()), Optional.of(window.get().last()), DateSet.EMPTY);
      assertThat(within.write()).isEqualTo(alone.write());
      assertThat(within.drop()).isEqualTo(alone.drop());
      assertThat(planner.knownAfter(within.write().union(within.drop()))).isEqualTo(now);
    }
  }

  /** Each name with some days of 2024; in years first, or in an order that few days leave open. */
  @Provide
  Arbitrary<Map<String, String>> lakes() {
    Arbitrary<String> text =
        Arbitraries.of("%3$02d/%2$02d/%1$d", "%2$02d/%3$02d/%1$d", "%1$d-%2$02d-%3$02d")
            .flatMap(
                form ->
                    Arbitraries.of(1, 2, 3, 13, 14, 31, 32, 33, 44, 45)
                        .set()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(days -> text(form, days.stream().sorted().toList())));
    return Arbitraries.maps(Arbitraries.of(NAMES), text).ofMaxSize(4);
  }

  @Provide
  Arbitrary<Set<String>> names() {
    return Arbitraries.of(NAMES).set().ofMaxSize(2);
  }

  private static String text(String form, List<Integer> days) {
    StringBuilder text = new StringBuilder();
    for (int day : days) {
      LocalDate date = LocalDate.ofYearDay(2024, day);
      String written = form.formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
      text.append(written).append(", 10:00 - Ana: one\n");
      text.append(written).append(", 10:01 - Bo: two\n");
    }
    return text.toString();
  }

  private static void put(MemoryBucket bucket, Map<String, String> lake) throws IOException {
    for (Map.Entry<String, String> file : lake.entrySet()) {
      bucket.put(BRONZE + file.getKey(), Content.of("text/plain", file.getValue().getBytes(UTF_8)));
    }
  }

  /** What the job finds: listed as it lists, with the tags of the bucket. */
  private static List<BronzeFile> files(MemoryBucket bucket, Map<String, String> lake)
      throws IOException {
    Path folder = Files.createTempDirectory("bronze");
    for (Map.Entry<String, String> file : lake.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    List<BronzeFile> files = new ArrayList<>();
    for (BronzeFile file :
        BronzeFiles.list(ObjectStores.local().at(new Prefix(folder.toUri().toString())))) {
      String tag = '"' + bucket.head(BRONZE + file.key()).orElseThrow().eTag() + '"';
      files.add(new BronzeFile(file.number(), file.key(), file.bytes(), tag, null));
    }
    return files;
  }

  /** As the job looks into files: once, and again into those that others teach. */
  private static FileIndex index(MemoryBucket bucket, List<BronzeFile> files) throws IOException {
    Map<String, IndexedFile> alone = new TreeMap<>();
    for (BronzeFile file : files) {
      alone.put(file.key(), indexed(bucket, file, Optional.empty()));
    }
    Map<String, DateOrderEvidence> orders = DateOrderSettlement.of(alone.values());
    List<IndexedFile> settled = new ArrayList<>();
    for (BronzeFile file : files) {
      IndexedFile known = alone.get(file.key());
      settled.add(
          DateOrderSettlement.isMisread(known, orders)
              ? indexed(bucket, file, DateOrderSettlement.learnt(known, orders))
              : known);
    }
    return FileIndex.of(settled);
  }

  private static IndexedFile indexed(
      MemoryBucket bucket, BronzeFile file, Optional<DateOrder> learnt) throws IOException {
    ChatExport export =
        ChatExport.open(ExportSource.of(file.name(), bucket.bytes(BRONZE + file.key())));
    if (export.rejection().isPresent()) {
      return new IndexedFile(file.key(), file.version(), file.bytes(), Optional.empty());
    }
    ChatExport read =
        learnt
            .map(order -> export.withDateOrder(order, DateOrderEvidence.Kind.OTHER_EXPORT))
            .orElse(export);
    DateSet.Builder dates = new DateSet.Builder();
    try (MessageReader messages = read.messages()) {
      while (messages.next()) {
        dates.add(messages.epochDay());
      }
    }
    IndexedFile.Content content =
        new IndexedFile.Content(
            export.title(), export.format(), learnt.orElse(null), dates.build());
    return new IndexedFile(file.key(), file.version(), file.bytes(), Optional.of(content));
  }
}
