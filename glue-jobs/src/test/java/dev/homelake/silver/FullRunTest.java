package dev.homelake.silver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.homelake.silver.launch.Progress;
import dev.homelake.silver.report.RunReport;
import dev.homelake.silver.report.RunReportReader;
import dev.homelake.whatsapp.LineCounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullRunTest {

  private static final String ANA =
      """
      31/12/2024, 23:58 - Messages and calls are end-to-end encrypted. Tap to learn more.
      31/12/2024, 23:58 - Ana Souza: ok
      31/12/2024, 23:58 - Ana Souza: ok
      31/12/2024, 23:59 - Bo: first line

      third  line 🎉
      01/01/2025, 00:00 - Bo: IMG-20250101-WA0001.jpg (file attached)
      """;

  private static final String ANA_LATER =
      """
      31/12/2024, 23:58 - Ana Souza: ok
      31/12/2024, 23:59 - Bo: first line

      third  line 🎉
      01/01/2025, 00:00 - Bo: <Media omitted>
      13/01/2025, 07:00 - Ana Souza: This message was deleted
      """;

  private static final String BO =
      """
      \u200e[01/01/2025, 00:00:30] Bo: \u200eMessages and calls are end-to-end encrypted.
      [01/01/2025, 00:00:31] Bo: hello
      [13/01/2025, 09:00:00] Bo: bye
      """;

  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void makeLake() {
    lake = new Lake(folder.resolve("my lake"));
  }

  private Lake threeExports() throws IOException {
    return lake.put("year=2025/month=01/WhatsApp Chat with Ana.txt", ANA)
        .put("year=2025/month=02/WhatsApp Chat with Ana (1).txt", ANA_LATER)
        .put("year=2025/month=02/WhatsApp Chat - Bo.txt", BO);
  }

  @Test
  void writesEveryMessageOnce() throws IOException {
    threeExports().run();

    assertThat(
            lake.rows().select("date", "time", "chat", "sender", "kind").collectAsList().stream()
                .map(Row::mkString))
        .hasSize(9);
    assertThat(
            lake
                .rows()
                .selectExpr("concat_ws('|', date, time, chat, sender, message, kind, attachment)")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0).replace('\n', '/')))
        .containsExactly(
            "2024-12-31|23:58:00|Ana|Messages and calls are end-to-end encrypted."
                + " Tap to learn more.|system",
            "2024-12-31|23:58:00|Ana|Ana Souza|ok|message",
            "2024-12-31|23:58:00|Ana|Ana Souza|ok|message",
            "2024-12-31|23:59:00|Ana|Bo|first line//third  line 🎉|message",
            "2025-01-01|00:00:00|Ana|Bo|IMG-20250101-WA0001.jpg (file attached)|media"
                + "|IMG-20250101-WA0001.jpg",
            "2025-01-01|00:00:30|Bo|Bo|Messages and calls are end-to-end encrypted.|system",
            "2025-01-01|00:00:31|Bo|Bo|hello|message",
            "2025-01-13|07:00:00|Ana|Ana Souza|This message was deleted|deleted",
            "2025-01-13|09:00:00|Bo|Bo|bye|message");
  }

  @Test
  void numbersAndTracesMessages() throws IOException {
    threeExports().run();

    assertThat(lake.values("position"))
        .containsExactly("0", "1", "2", "3", "0", "0", "1", "0", "0");
    assertThat(lake.values("word_count"))
        .containsExactly("10", "1", "1", "5", "3", "6", "1", "4", "1");
    assertThat(lake.values("source_file").get(7))
        .isEqualTo("year=2025/month=02/WhatsApp Chat with Ana (1).txt");
    assertThat(lake.values("source_line"))
        .containsExactly("1", "2", "3", "4", "7", "1", "2", "6", "3");
    assertThat(lake.values("message_id")).doesNotHaveDuplicates().allMatch(id -> id.length() == 20);
    assertThat(lake.values("sent_at").get(6)).startsWith("2025-01-01T00:00:31");
  }

  @Test
  void writesOneFileADateAndNothingElse() throws IOException {
    threeExports().run();

    assertThat(lake.files().keySet())
        .containsExactly(
            "date=2024-12-31/part-0.parquet",
            "date=2025-01-01/part-0.parquet",
            "date=2025-01-13/part-0.parquet");
  }

  @Test
  void aSecondRunWritesTheSameBytes() throws IOException {
    threeExports().run();
    Map<String, String> first = lake.files();
    lake.run(new Sizing(1, 1, 1 << 20));

    assertThat(lake.files()).isEqualTo(first);
  }

  @Test
  void chatsTooLargeForMemoryGiveTheSame() throws IOException {
    threeExports().run();
    Map<String, String> inMemory = lake.files();
    List<Row> rows = lake.rows().collectAsList();
    RunReport streamed = lake.run(new Sizing(2, 3, 10));

    assertThat(lake.files()).isEqualTo(inMemory);
    assertThat(streamed.messages()).isEqualTo(new RunReport.Messages(12, 9));
    Dataset<Row> expected = SharedSpark.session().createDataFrame(rows, lake.rows().schema());
    SharedSpark.asserts().assertDataFrameNoOrderEquals(expected, lake.rows());
  }

  @Test
  void exportsOfOneChatMergeThoughTheirNamesDoNotTell() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", ANA).run();
    List<String> once = lake.values("message_id");
    lake.put("a/_chat.txt", "[31/12/2024, 23:58:10] \u200eAna created this group\n").run();
    lake.put("b/WhatsApp Chat - Ana.txt", ANA).run(new Sizing(3, 2, 1 << 20));

    assertThat(lake.values("message_id")).containsExactlyElementsOf(once);
  }

  @Test
  void filesThatAreNoExportsStopNoOther() throws IOException {
    RunReport report =
        threeExports()
            .put("empty.txt", "")
            .put("notes.txt", "milk\nbread\n")
            .put("picture.jpg", new byte[] {1, 2, 3})
            .run();

    assertThat(report.files())
        .isEqualTo(new RunReport.Files(5, 3, 2, 0, 0, report.files().bytes()));
    assertThat(report.refused().stream().map(f -> f.file() + " " + f.code()))
        .containsExactly("empty.txt EMPTY_FILE", "notes.txt NOT_A_WHATSAPP_EXPORT");
    assertThat(lake.rows().count()).isEqualTo(9);
    assertThat(report.complete()).isTrue();
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void filesThatCannotBeReadStopNoOtherAndRemoveNothing() throws IOException {
    threeExports().run();
    Path bronze = lake.folder().resolve("bronze");
    Files.delete(bronze.resolve("year=2025/month=02/WhatsApp Chat - Bo.txt"));
    Files.delete(bronze.resolve("year=2025/month=02/WhatsApp Chat with Ana (1).txt"));
    Path gone = bronze.resolve("gone.txt");
    Files.writeString(gone, ANA);
    RunReport report =
        lake.run(
            new Sizing(1, 1, 1 << 20),
            progress -> {
              if (progress.stage() == Progress.Stage.LIST) {
                delete(gone);
              }
            },
            "--mode",
            "full");

    assertThat(report.complete()).isFalse();
    assertThat(report.refused())
        .singleElement()
        .satisfies(file -> assertThat(file.file()).isEqualTo("gone.txt"))
        .satisfies(file -> assertThat(file.code()).isEqualTo("UNREADABLE"));
    assertThat(report.output().datesRemoved()).isZero();
    assertThat(lake.files()).containsKey("date=2025-01-13/part-0.parquet");
  }

  @Test
  void removesDatesThatHaveNoMessagesAnyMore() throws IOException {
    threeExports().run();
    Files.delete(lake.folder().resolve("bronze/year=2025/month=02/WhatsApp Chat - Bo.txt"));
    Files.delete(lake.folder().resolve("bronze/year=2025/month=02/WhatsApp Chat with Ana (1).txt"));
    Files.writeString(lake.folder().resolve("silver/date=2024-12-31/part-old.parquet"), "old");
    RunReport report = lake.run();

    assertThat(lake.files().keySet())
        .containsExactly("date=2024-12-31/part-0.parquet", "date=2025-01-01/part-0.parquet");
    assertThat(report.output().datesRemoved()).isEqualTo(1);
    assertThat(report.output().datesWritten()).isEqualTo(2);
  }

  @Test
  void withoutExportsTheTableIsEmpty() throws IOException {
    threeExports().run();
    for (String key :
        List.of(
            "01/WhatsApp Chat with Ana",
            "02/WhatsApp Chat with Ana (1)",
            "02/WhatsApp Chat - Bo")) {
      Files.delete(lake.folder().resolve("bronze/year=2025/month=" + key + ".txt"));
    }
    RunReport report = lake.run();

    assertThat(lake.files()).isEmpty();
    assertThat(report.output().datesRemoved()).isEqualTo(3);
    assertThat(report.files().found()).isZero();
  }

  @Test
  void aMistypedFolderDoesNotEmptyTheTable() {
    assertThatThrownBy(() -> lake.run()).hasMessageContaining("there is no folder");
  }

  @Test
  void namesFilesThatAreWorthALook() throws IOException {
    String text = "13/04/2025, 10:00 - Ana: one\n13/04/2025, 10:01 - Bob: two\n";
    RunReport report =
        lake.put("2025/chat.txt", "of a cut message\n" + text)
            .put("copy.txt", text)
            .put("WhatsApp Chat with Bob.txt", text)
            .run();

    assertThat(report.partlyRead()).containsExactly(new RunReport.PartlyRead("2025/chat.txt", 1));
    assertThat(report.untitled())
        .containsExactly(new RunReport.Untitled("Ana, Bob", List.of("2025/chat.txt", "copy.txt")));
    assertThat(lake.update().untitled()).isEmpty();
  }

  @Test
  void keepsGroupsApartWhoseNamesDifferInANumber() throws IOException {
    String text = "13/04/2025, 10:00 - Ana: one\n13/04/2025, 10:01 - Bob: two\n";
    String named = "13/04/2025, 10:00 - Ana created group \"Trip\"\n";
    RunReport report =
        lake.put("WhatsApp Chat with Team-1.txt", text)
            .put("WhatsApp Chat with Team-2.txt", text)
            .put("WhatsApp Chat with Trip.txt", named + text)
            .put("WhatsApp Chat with Trip-1.txt", named + text)
            .run();

    assertThat(report.chats())
        .extracting(RunReport.Chat::title, RunReport.Chat::exports, RunReport.Chat::messages)
        .containsExactly(tuple("Trip", 2L, 3L), tuple("Team-1", 1L, 2L), tuple("Team-2", 1L, 2L));
    assertThat(report.joined())
        .containsExactly(
            new RunReport.Joined(
                "Trip", List.of("WhatsApp Chat with Trip-1.txt", "WhatsApp Chat with Trip.txt")));
  }

  @Test
  void namesFilesThatWereTakenForCopies() throws IOException {
    String text = "13/04/2025, 10:00 - Ana: one\n13/04/2025, 10:01 - Bob: two\n";
    RunReport report =
        lake.put("WhatsApp Chat with Team (1).txt", text)
            .put("WhatsApp Chat with Team (2).txt", text)
            .put("a/WhatsApp Chat with Bob.txt", text)
            .put("b/WhatsApp Chat with Bob.txt", text)
            .run();

    assertThat(report.joined())
        .containsExactly(
            new RunReport.Joined(
                "Team",
                List.of("WhatsApp Chat with Team (1).txt", "WhatsApp Chat with Team (2).txt")));
  }

  @Test
  void notesPastedChatsWithTheirLines() throws IOException {
    String pasted = "[12/04/2025, 09:00:00] Cy: a\n".repeat(3);
    RunReport report =
        lake.put("WhatsApp Chat with Ana.txt", ANA).put("odd/x.txt", pasteIn(pasted)).run();

    assertThat(report.noted())
        .containsExactly(
            new RunReport.Noted(
                "odd/x.txt",
                "Lines 3-5 look like a second export or a pasted chat;"
                    + " they are kept as text of the message in line 2."));
  }

  private static String pasteIn(String pasted) {
    return "13/04/2025, 10:00 - Ana: one\n13/04/2025, 10:01 - Bob: two\n" + pasted;
  }

  @Test
  void reportsCountsThatAddUp() throws IOException {
    RunReport report = threeExports().put("notes.txt", "milk").run();

    assertThat(report.runId()).isEqualTo("20260102T120000.000Z");
    assertThat(report.lines()).isEqualTo(new LineCounts(10, 2, 4, 0));
    assertThat(report.lines().total())
        .isEqualTo(ANA.lines().count() + ANA_LATER.lines().count() + BO.lines().count());
    assertThat(report.messages()).isEqualTo(new RunReport.Messages(12, 9));
    assertThat(report.chats())
        .containsExactly(
            new RunReport.Chat("Ana", 2, 6, new TreeMap<>(Map.of(2024, 4L, 2025, 2L))),
            new RunReport.Chat("Bo", 1, 3, new TreeMap<>(Map.of(2025, 3L))));
    assertThat(report.output().bytes())
        .isEqualTo(lake.files().values().stream().mapToLong(hex -> hex.length() / 2).sum());
    Path json = lake.folder().resolve("state/runs/20260102T120000.000Z.json");
    assertThat(RunReportReader.read(Files.readString(json))).isEqualTo(report);
  }

  @Test
  void saysWhereTheOrderOfDayAndMonthIsAGuess() throws IOException {
    lake.put("WhatsApp Chat with Cy.txt", "1/2/25, 10:00 AM - Cy: a\n1/2/25, 10:01 AM - Cy: b\n");

    assertThat(lake.run().guessedDates()).containsExactly("WhatsApp Chat with Cy.txt");
    assertThat(lake.values("date")).containsOnly("2025-01-02");

    lake.put(
        "WhatsApp Chat with Cy (1).txt", "31/1/25, 9:00 AM - Cy: a\n1/2/25, 9:00 AM - Cy: b\n");

    assertThat(lake.run().guessedDates()).isEmpty();
    assertThat(lake.values("date")).containsOnly("2025-01-31", "2025-02-01");
  }

  @Test
  void losesNothingWhateverTheEncoding() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", ANA).run();
    List<String> expected = lake.values("message_id");
    lake.put(
            "WhatsApp Chat with Ana.txt",
            ("\ufeff" + ANA).getBytes(java.nio.charset.StandardCharsets.UTF_16LE))
        .run();

    assertThat(lake.values("message_id")).isEqualTo(expected);
    assertThat(lake.values("message")).contains("first line\n\nthird  line 🎉");
  }

  @Test
  void leavesTheCatalogWithTheDatesThereAre() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", ANA).run();
    var dates = lake.catalog().registered();
    assertThat(dates).isNotEmpty();

    // As if somebody had deleted some and registered others.
    lake.catalog().remove(List.of(dates.firstKey()));
    lake.catalog().register(List.of(LocalDate.of(1999, 1, 1)));
    lake.run();

    assertThat(lake.catalog().registered()).isEqualTo(dates);
  }

  @Test
  void emptiesTheCatalogWithTheTable() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", ANA).run();
    Files.delete(lake.folder().resolve("bronze/WhatsApp Chat with Ana.txt"));
    lake.run();

    assertThat(lake.catalog().registered()).isEmpty();
    assertThat(lake.files()).isEmpty();
  }
}
