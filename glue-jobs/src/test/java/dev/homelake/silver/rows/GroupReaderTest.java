package dev.homelake.silver.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.bronze.BronzeFiles;
import dev.homelake.silver.bronze.ChatGroup;
import dev.homelake.silver.bronze.FileOutcome;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.store.MemoryStore;
import dev.homelake.silver.store.ObjectStore;
import dev.homelake.silver.store.StoredObject;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ExportSource;
import dev.homelake.whatsapp.merge.ExportMerger;
import dev.homelake.whatsapp.merge.MergedMessage;
import dev.homelake.whatsapp.merge.MessageId;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** From exports through blocks to merged messages, without Spark. */
class GroupReaderTest {

  /** However the work is divided, the result is that of merging each chat in memory. */
  @Property(tries = 150)
  void dividedWorkGivesWhatMergingInMemoryGives(
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 4) int partitions,
      @ForAll @IntRange(min = 0, max = 3000) int memoryLimit)
      throws IOException {
    MemoryStore bronze = new MemoryStore();
    for (String chat : List.of("Zoë", "Ana 🎉", "Bo")) {
      inventExports(chat, random).forEach((name, text) -> put(bronze, name, text));
    }

    List<List<ChatGroup>> tasks = deal(BronzeFiles.list(bronze), random);
    Map<Integer, FileOutcome> outcomes = new HashMap<>();
    List<Block> blocks = new ArrayList<>();
    for (List<ChatGroup> task : tasks) {
      new GroupReader(
              bronze, task, partitions, memoryLimit, day -> true, o -> outcomes.put(o.number(), o))
          .forEachRemaining(blocks::add);
    }
    Collections.shuffle(blocks, random);

    assertThat(messages(blocks, partitions)).isEqualTo(mergedInMemory(bronze));
    assertThat(outcomes).hasSize(bronze.list().size());
  }

  @Test
  void tellsTheOutcomeOfEveryFileOnce() throws IOException {
    MemoryStore bronze = new MemoryStore();
    put(bronze, "1.txt", "hello");
    put(
        bronze,
        "WhatsApp Chat with Ana.txt",
        "lost line\n2024-01-01, 10:00 - Ana: a\nb\n".repeat(2));
    List<BronzeFile> files = new ArrayList<>(BronzeFiles.list(bronze));
    files.add(new BronzeFile(2, "gone.txt", 10, "v", null));
    List<FileOutcome> outcomes = new ArrayList<>();

    new GroupReader(bronze, List.of(new ChatGroup(files)), 1, 1000, day -> true, outcomes::add)
        .forEachRemaining(block -> {});

    assertThat(outcomes)
        .hasSize(3)
        .anySatisfy(
            outcome ->
                assertThat(outcome)
                    .isInstanceOfSatisfying(
                        FileOutcome.Rejected.class,
                        rejected -> assertThat(rejected.code()).isEqualTo("NOT_A_WHATSAPP_EXPORT")))
        .anySatisfy(
            outcome ->
                assertThat(outcome)
                    .isInstanceOfSatisfying(
                        FileOutcome.Unreadable.class,
                        lost -> assertThat(lost.reason()).contains("gone.txt")))
        .anySatisfy(
            outcome ->
                assertThat(outcome)
                    .isInstanceOfSatisfying(
                        FileOutcome.Accepted.class,
                        export -> {
                          assertThat(export.chat()).isEqualTo("Ana");
                          assertThat(export.messageLines()).isEqualTo(2);
                          assertThat(export.continuationLines()).isEqualTo(3);
                          assertThat(export.rejectedLines()).isEqualTo(1);
                          assertThat(export.rowsUsed()).isEqualTo(2);
                          assertThat(export.content().dates()).isEqualTo(DateSet.of(19723));
                        }));
  }

  @Test
  void aLargeExportThatVanishesBetweenLookingAndReadingIsAnOutcome() throws IOException {
    MemoryStore bronze = new MemoryStore();
    put(bronze, "WhatsApp Chat with Ana.txt", "2024-01-01, 10:00 - Ana: a\n".repeat(2));
    put(bronze, "WhatsApp Chat with Ana (1).txt", "2024-01-02, 10:00 - Ana: b\n".repeat(2));
    List<BronzeFile> files = BronzeFiles.list(bronze);
    List<FileOutcome> outcomes = new ArrayList<>();
    List<String> opened = new ArrayList<>();
    ObjectStore vanishing =
        new CountingStore(bronze) {
          @Override
          public InputStream open(StoredObject object) throws IOException {
            opened.add(object.key());
            if (object.key().contains("(1)") && Collections.frequency(opened, object.key()) > 1) {
              throw new IOException("it is gone");
            }
            return super.open(object);
          }
        };
    GroupReader reader =
        new GroupReader(vanishing, List.of(new ChatGroup(files)), 1, 1, day -> true, outcomes::add);

    List<Block> blocks = new ArrayList<>();
    reader.forEachRemaining(blocks::add);

    assertThat(blocks).hasSize(1);
    assertThat(outcomes).hasSize(2);
    assertThat(outcomes).filteredOn(FileOutcome.Unreadable.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(FileOutcome.Accepted.class::isInstance).hasSize(1);
  }

  @Test
  void combinesBeforeRowsTravel() throws IOException {
    MemoryStore bronze = new MemoryStore();
    String text = "2024-01-01, 10:00 - Ana: the same row\n".repeat(50);
    for (int copy = 1; copy < 9; copy++) {
      put(bronze, "WhatsApp Chat with Ana (" + copy + ").txt", text);
    }
    List<ChatGroup> group = List.of(new ChatGroup(BronzeFiles.list(bronze)));

    assertThat(travelling(bronze, group, 1 << 20)).isLessThan(travelling(bronze, group, 1) / 6);
  }

  @Test
  void aBlockTakesAlongOnlyTheTextsOfItsRows() throws IOException {
    for (long memoryLimit : new long[] {1 << 20, 1}) {
      long some = travelling(manySenders(100), memoryLimit);
      long more = travelling(manySenders(400), memoryLimit);

      assertThat(more).as("bytes for 400 files, not 100").isLessThan(some * 9 / 2);
    }
  }

  /** Exports of one chat, each of another day and sender. */
  private static MemoryStore manySenders(int files) {
    MemoryStore bronze = new MemoryStore();
    for (int i = 100; i < 100 + files; i++) {
      String day = LocalDate.ofEpochDay(20_000 + i).toString();
      put(
          bronze,
          "WhatsApp Chat with Ana (" + i + ").txt",
          "%1$s, 10:00 - Somebody %2$d: a%n%1$s, 10:01 - Somebody %2$d: b%n".formatted(day, i));
    }
    return bronze;
  }

  private static long travelling(MemoryStore bronze, long memoryLimit) throws IOException {
    List<ChatGroup> group = List.of(new ChatGroup(BronzeFiles.list(bronze)));
    long bytes = 0;
    GroupReader reader =
        new GroupReader(bronze, group, 50, memoryLimit, day -> true, outcome -> {});
    while (reader.hasNext()) {
      bytes += reader.next().bytes().length;
    }
    return bytes;
  }

  @Test
  void handsBlocksOnBeforeAllAreMade() throws IOException {
    MemoryStore bronze = new MemoryStore();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append("2024-01-01, %02d:%02d - Ana: %d%n".formatted(i / 60 % 24, i % 60, i));
    }
    put(bronze, "WhatsApp Chat with Ana.txt", text.toString());
    List<ChatGroup> group = List.of(new ChatGroup(BronzeFiles.list(bronze)));
    GroupReader reader = new GroupReader(bronze, group, 1, 1 << 30, day -> true, outcome -> {});
    int most = 0;
    int all = 0;
    while (reader.hasNext()) {
      most = Math.max(most, reader.waiting());
      reader.next();
      all++;
    }

    assertThat(all).isGreaterThan(10);
    assertThat(most).isEqualTo(1);
  }

  @Test
  void closesWhatItHasOpenWhenItIsGivenUp() throws IOException {
    MemoryStore memory = new MemoryStore();
    put(memory, "WhatsApp Chat with Ana.txt", "2024-01-01, 10:00 - Ana: a\n".repeat(50_000));
    CountingStore bronze = new CountingStore(memory);
    List<ChatGroup> group = List.of(new ChatGroup(BronzeFiles.list(bronze)));
    try (GroupReader reader = new GroupReader(bronze, group, 1, 1, day -> true, outcome -> {})) {
      reader.next();
      assertThat(bronze.open.get()).as("half-way through a large file").isEqualTo(1);
    }
    assertThat(bronze.open.get()).isZero();
  }

  /** Knows how many of its streams are open. */
  private static class CountingStore implements ObjectStore {

    private final ObjectStore store;
    private final AtomicInteger open = new AtomicInteger();

    private CountingStore(ObjectStore store) {
      this.store = store;
    }

    @Override
    public InputStream open(StoredObject object) throws IOException {
      open.incrementAndGet();
      return new FilterInputStream(store.open(object)) {
        private boolean closed;

        @Override
        public void close() throws IOException {
          super.close();
          open.addAndGet(closed ? 0 : -1);
          closed = true;
        }
      };
    }

    @Override
    public List<StoredObject> list() throws IOException {
      return store.list();
    }

    @Override
    public Optional<byte[]> find(String key) throws IOException {
      return store.find(key);
    }

    @Override
    public void put(String key, ByteBuffer content) throws IOException {
      store.put(key, content);
    }

    @Override
    public void delete(String key) throws IOException {
      store.delete(key);
    }
  }

  private static long travelling(ObjectStore bronze, List<ChatGroup> groups, long memoryLimit) {
    List<Block> blocks = new ArrayList<>();
    new GroupReader(bronze, groups, 1, memoryLimit, day -> true, outcome -> {})
        .forEachRemaining(blocks::add);
    return blocks.stream().mapToLong(block -> block.bytes().length).sum();
  }

  /** Windows of one chat, with and without seconds, by name. */
  private static Map<String, String> inventExports(String chat, Random random) {
    List<String> precise = new ArrayList<>();
    List<String> coarse = new ArrayList<>();
    int second = 86_400 - 200;
    for (int i = 0; i < 40; i++) {
      second += random.nextInt(4) == 0 ? random.nextInt(60) : 0;
      int day = 1 + second / 86_400;
      String time =
          "2024-12-%02d, %02d:%02d".formatted(day, second % 86_400 / 3600, second % 3600 / 60);
      String row =
          List.of("Ana: ok", "Zoë: ok", "Ana: two\nlines 🎉", "Ana: <Media omitted>")
              .get(random.nextInt(4));
      precise.add("[%s:%02d] %s".formatted(time, second % 60, row));
      coarse.add(time + " - " + row);
    }
    Map<String, String> exports = new TreeMap<>();
    for (int export = 1; export <= 4; export++) {
      int from = random.nextInt(30);
      int to = from + 2 + random.nextInt(39 - from);
      List<String> rows = random.nextBoolean() ? precise : coarse;
      String name = "WhatsApp Chat with " + chat + " (" + export + ").txt";
      exports.put(name, String.join("\n", rows.subList(from, to)) + "\n");
    }
    return exports;
  }

  /** Deals files at random, as groups of some files of one chat. */
  private static List<List<ChatGroup>> deal(List<BronzeFile> files, Random random) {
    Map<String, List<BronzeFile>> groups = new HashMap<>();
    for (BronzeFile file : files) {
      String chat = file.key().replaceAll(" \\(.*", "");
      groups.computeIfAbsent(chat + random.nextInt(2), g -> new ArrayList<>()).add(file);
    }
    List<List<ChatGroup>> tasks = List.of(new ArrayList<>(), new ArrayList<>());
    groups.values().forEach(group -> tasks.get(random.nextInt(2)).add(new ChatGroup(group)));
    return tasks;
  }

  private static List<String> messages(List<Block> blocks, int partitions) {
    List<String> all = new ArrayList<>();
    MessageId ids = new MessageId();
    for (int i = 0; i < partitions; i++) {
      int number = i;
      PartitionRows partition =
          new PartitionRows(
              blocks.stream().filter(b -> b.partition() == number).map(Block::bytes).iterator());
      DayMessages messages = new DayMessages(partition);
      for (int day : partition.days()) {
        messages.begin(day);
        while (messages.next()) {
          RowView row = messages.row();
          all.add(
              ids.of(row.keyHigh(), row.keyLow(), messages.ordinal())
                  + " "
                  + new String(partition.chats().text(messages.chat()), UTF_8)
                  + " "
                  + new String(partition.senders().text(messages.sender()), UTF_8)
                  + " "
                  + day
                  + " "
                  + messages.position()
                  + " "
                  + row.secondOfDay()
                  + " "
                  + new String(row.bytes(), row.bodyFrom(), row.bodyTo() - row.bodyFrom(), UTF_8)
                  + " "
                  + new String(partition.fileKey(messages.file()), UTF_8)
                  + " "
                  + row.line());
        }
      }
    }
    Collections.sort(all);
    return all;
  }

  private static List<String> mergedInMemory(MemoryStore bronze) throws IOException {
    Map<String, List<ChatExport>> chats = new HashMap<>();
    for (BronzeFile file : BronzeFiles.list(bronze)) {
      ChatExport export = ChatExport.open(ExportSource.of(file.key(), bronze.read(file.object())));
      chats.computeIfAbsent(export.title(), t -> new ArrayList<>()).add(export);
    }
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, List<ChatExport>> chat : chats.entrySet()) {
      for (MergedMessage merged : ExportMerger.merge(chat.getValue())) {
        var message = merged.message();
        all.add(
            merged.messageId()
                + " "
                + chat.getKey()
                + " "
                + message.sender().orElseThrow()
                + " "
                + message.sentAt().toLocalDate().toEpochDay()
                + " "
                + merged.position()
                + " "
                + message.sentAt().toLocalTime().toSecondOfDay()
                + " "
                + message.body()
                + " "
                + merged.sourceFile()
                + " "
                + message.line());
      }
    }
    Collections.sort(all);
    return all;
  }

  private static void put(ObjectStore store, String key, String text) {
    try {
      store.put(key, ByteBuffer.wrap(text.getBytes(UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
