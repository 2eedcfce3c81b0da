package dev.homelake.silver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.launch.Progress.Stage;
import dev.homelake.silver.report.RunReport;
import dev.homelake.silver.state.RunManifest;
import dev.homelake.silver.table.WrittenDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncrementalRunTest {

  private static final String JANUARY =
      """
      30/01/2025, 10:00 - Ana: one
      31/01/2025, 10:00 - Bo: two
      """;
  private static final String FEBRUARY =
      """
      31/01/2025, 10:00 - Bo: two
      14/02/2025, 11:00 - Ana: three
      """;

  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void makeLake() {
    lake = new Lake(folder);
  }

  @Test
  void theFirstRunWritesEverything() throws IOException {
    RunReport report = lake.put("WhatsApp Chat with Ana.txt", JANUARY).update();

    assertThat(report.output().datesWritten()).isEqualTo(2);
    assertThat(lake.values("message")).containsExactly("one", "two");
  }

  @Test
  void nothingNewReadsAndWritesNothing() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", JANUARY).update();
    Map<String, FileTime> before = lake.times();
    List<Stage> stages = new ArrayList<>();
    RunReport report = lake.update(progress -> stages.add(progress.stage()));

    assertThat(report.files().unchanged()).isEqualTo(1);
    assertThat(report.output().datesWritten()).isZero();
    assertThat(stages).containsExactly(Stage.LIST);
    assertThat(lake.times()).isEqualTo(before);
  }

  @Test
  void aNewExportRewritesOnlyItsDates() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", JANUARY).update();
    Map<String, FileTime> before = lake.times();
    RunReport report = lake.put("WhatsApp Chat with Ana (1).txt", FEBRUARY).update();

    assertThat(report.output().datesWritten()).isEqualTo(2);
    assertThat(lake.times())
        .containsEntry(Lake.file("2025-01-30"), before.get(Lake.file("2025-01-30")));
    assertThat(lake.values("message")).containsExactly("one", "two", "three");
    assertThat(report.messages().duplicates()).isEqualTo(1);
  }

  @Test
  void filesThatCoverNoTouchedDateAreNotRead() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", JANUARY)
        .put("WhatsApp Chat with Zoe.txt", JANUARY.replace("2025", "2019"))
        .update();
    RunReport report = lake.put("WhatsApp Chat with Ana (1).txt", FEBRUARY).update();

    assertThat(report.files().unchanged()).isEqualTo(1);
    assertThat(report.files().accepted()).isEqualTo(2);
  }

  @Test
  void aDeletedExportTakesItsDatesWithIt() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", JANUARY)
        .put("WhatsApp Chat with Ana (1).txt", FEBRUARY)
        .update();
    Files.delete(lake.folder().resolve("bronze/WhatsApp Chat with Ana (1).txt"));
    RunReport report = lake.update();

    assertThat(report.output().datesRemoved()).isEqualTo(1);
    assertThat(report.output().datesWritten()).isEqualTo(1);
    assertThat(lake.values("message")).containsExactly("one", "two");
    assertThat(lake.files()).hasSize(2);
  }

  @Test
  void aChangedExportMovesItsRows() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", JANUARY).update();
    lake.put("WhatsApp Chat with Ana.txt", JANUARY.replace("31/01", "29/01") + "more\n").update();

    assertThat(lake.values("message")).containsExactly("two\nmore", "one");
  }

  @Test
  void aLaterExportSettlesHowAnEarlierOneIsRead() throws IOException {
    // Alone the first can only guess that the day comes first.
    lake.put("WhatsApp Chat with Ana.txt", "3/4/25, 10:00 - Ana: a\n3/4/25, 10:01 - Ana: b\n")
        .update();
    assertThat(lake.values("date")).containsExactly("2025-04-03", "2025-04-03");
    RunReport report =
        lake.put(
                "WhatsApp Chat with Ana (1).txt",
                "3/14/25, 10:00 - Ana: c\n3/15/25, 9:01 - Bo: d\n")
            .update();

    assertThat(lake.values("date"))
        .containsExactly("2025-03-04", "2025-03-04", "2025-03-14", "2025-03-15");
    assertThat(report.output().datesRemoved()).isEqualTo(1);
  }

  /** A file glued together from two exports: the first is certain, the second can but guess. */
  private static String glued(String certain, String guess) {
    return certain.repeat(30) + guess.repeat(30);
  }

  @Test
  void aFileOfTwoExportsIsReadAsARebuildReadsIt() throws IOException {
    lake.put("WhatsApp Chat with Zoe.txt", JANUARY).update();
    lake.put(
        "WhatsApp Chat with Ana.txt",
        glued("2024-05-06, 10:00 - Anna: b\n", "3/4/24, 10:00 - Anna: a\n"));
    RunReport report = lake.update();

    assertThat(report.messages().written()).isEqualTo(60);
    TreeMap<String, String> incremental = lake.files();
    assertThat(incremental).containsKey(Lake.file("2024-04-03"));
    lake.run();
    assertThat(incremental).isEqualTo(lake.files());
    assertThat(lake.plan().isEmpty()).isTrue();
  }

  @Test
  void anExportTeachesEveryPartOfAFileOfTwo() throws IOException {
    String teacher = "3/14/25, 10:00 - Ana: c\n3/15/25, 9:01 - Bo: d\n";
    // The first part guesses month first all by itself, the second day first.
    String glued =
        glued("3/4/25, 9:00 AM - Ana: b\n", "5.4.25, 10:00 - Ana: a\n")
            + glued("3/4/25, 10:00 - Ana: b\n", "5/6/25, 10:00 - Ana: a\n");
    lake.put("WhatsApp Chat with Ana.txt", glued).update();
    lake.put("WhatsApp Chat with Ana (1).txt", teacher).update();

    TreeMap<String, String> incremental = lake.files();
    lake.run();
    assertThat(incremental).isEqualTo(lake.files());
    assertThat(lake.plan().lines()).hasSize(1);
  }

  @Test
  void aDryRunTellsAndChangesNothing() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", JANUARY).update();
    TreeMap<String, String> before = lake.files();
    lake.put("WhatsApp Chat with Ana (1).txt", FEBRUARY);

    assertThat(lake.plan().lines())
        .containsExactly(
            "Would read 2 files, write 2 dates from 2025-01-31 to 2025-02-14, drop no dates.",
            "because   new exports: 1",
            "read      WhatsApp Chat with Ana (1).txt",
            "read      WhatsApp Chat with Ana.txt",
            "write     2025-01-31",
            "write     2025-02-14");
    assertThat(lake.files()).isEqualTo(before);
  }

  @Test
  void aDryRunTellsWhyEverythingWouldBeBuilt() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", JANUARY);
    assertThat(lake.plan().reasons())
        .containsOnlyKeys("nothing tells yet what the table was made of");
    lake.update();
    assertThat(lake.plan("--mode", "full").reasons()).containsOnlyKeys("everything is asked for");
    assertThat(lake.plan("--end-date", "2025-01-30").reasons())
        .containsOnlyKeys("dates of the range asked for");
    lake.state().write(RunManifest.started("r", RunManifest.ALL));
    assertThat(lake.plan("--end-date", "2025-01-30").reasons())
        .containsOnlyKeys("a build of everything was interrupted");
  }

  @Test
  void aRunThatWasCutOffIsFinishedByTheNext() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", JANUARY).update();
    lake.put("WhatsApp Chat with Ana (1).txt", FEBRUARY).update();
    TreeMap<String, String> whole = lake.files();
    // As if a run had been killed while it wrote, and the export that caused it were gone since.
    Files.delete(lake.folder().resolve("silver").resolve(Lake.file("2025-01-31")));
    lake.state().write(RunManifest.started("r", Optional.of(DateSet.of(20119))));
    lake.update();

    assertThat(lake.files()).isEqualTo(whole);
    assertThat(lake.state().manifest().orElseThrow().isOpen()).isFalse();
  }

  @Test
  void tellsTheDatesInProgressBeforeAndTheirCountsAfter() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", JANUARY).update();
    lake.put("WhatsApp Chat with Ana (1).txt", FEBRUARY);
    List<Optional<DateSet>> inProgress = new ArrayList<>();
    lake.update(
        progress -> {
          if (progress.stage() == Stage.CLEAN) {
            inProgress.add(manifest().unfinished());
          }
        });

    assertThat(inProgress).containsExactly(Optional.of(DateSet.of(20119, 20133)));
    assertThat(manifest().unfinished()).contains(DateSet.EMPTY);
    assertThat(manifest().written())
        .extracting(WrittenDate::epochDay, WrittenDate::messages)
        .containsExactly(tuple(20119, 1L), tuple(20133, 1L));
    assertThat(manifest().written()).allMatch(date -> date.bytes() > 0);

    Files.delete(lake.folder().resolve("bronze/WhatsApp Chat with Ana (1).txt"));
    lake.update();
    assertThat(manifest().dropped()).isEqualTo(DateSet.of(20133));
  }

  @Test
  void nothingNewLeavesTheStateAsItIs() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", JANUARY).update();
    FileTime manifest = stateTime("manifest.json");
    FileTime index = stateTime("files.json");
    lake.update();

    assertThat(stateTime("manifest.json")).isEqualTo(manifest);
    assertThat(stateTime("files.json")).isEqualTo(index);
  }

  @Test
  void aFileThatGivesNothingIsLookedIntoOnce() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", JANUARY).update();
    lake.put("notes.txt", "milk");

    assertThat(lake.update().files().rejected()).isEqualTo(1);
    assertThat(lake.update().files().unchanged()).isEqualTo(2);
  }

  @Test
  void judgesTheOrderOfDayAndMonthAsAFullRunDoes() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", "14/3/25, 10:00 - Ana: a\n15/3/25, 10:01 - Ana: b\n")
        .update();
    // Each alone is a guess; one has a chat that proves it.
    String vague = "3/4/25, 10:00 - Ana: c\n3/4/25, 10:01 - Ana: d\n";
    lake.put("WhatsApp Chat with Ana (1).txt", vague).put("WhatsApp Chat with Bo.txt", vague);
    List<String> incremental = lake.update().guessedDates();

    assertThat(incremental).containsExactly("WhatsApp Chat with Bo.txt");
    assertThat(lake.run().guessedDates()).isEqualTo(incremental);
    assertThat(lake.update("--start-date", "2025-01-01").guessedDates()).isEqualTo(incremental);
  }

  @Test
  void aFileReplacedBetweenLookingIntoItAndReadingItIsLeftToTheNextRun() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", JANUARY).update();
    lake.put("WhatsApp Chat with Ana (1).txt", FEBRUARY);
    String later = FEBRUARY.replace("/02/", "/03/");
    RunReport report =
        lake.update(
            progress -> {
              if (progress.stage() == Stage.SCAN && progress.done() > 0) {
                replace("WhatsApp Chat with Ana (1).txt", later);
              }
            });

    assertThat(report.complete()).isFalse();
    assertThat(report.refused()).hasSize(1);
    assertThat(report.refused().get(0).reason()).contains("it changed since it was listed");
    assertThat(manifest().isOpen()).isTrue();

    assertThat(lake.update().complete()).isTrue();
    assertThat(lake.values("date")).containsExactly("2025-01-30", "2025-01-31", "2025-03-14");
    assertThat(lake.update().files().unchanged()).isEqualTo(2);
  }

  private void replace(String key, String text) {
    try {
      // The file system's clock may tick only every few milliseconds.
      Thread.sleep(20);
      lake.put(key, text);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private RunManifest manifest() {
    try {
      return lake.state().manifest().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileTime stateTime(String name) throws IOException {
    return Files.getLastModifiedTime(lake.folder().resolve("state").resolve(name));
  }
}
