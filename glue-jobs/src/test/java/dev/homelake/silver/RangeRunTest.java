package dev.homelake.silver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.silver.report.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are asked for a range of dates, and what they leave to the next. */
class RangeRunTest {

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
  void aRangeRebuildsExactlyItsDates() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", JANUARY).update();
    lake.put("WhatsApp Chat with Ana (1).txt", FEBRUARY);
    Map<String, FileTime> before = lake.times();
    RunReport range = lake.update("--start-date", "2025-01-31", "--end-date", "2025-01-31");

    assertThat(range.output().datesWritten()).isEqualTo(1);
    assertThat(lake.times())
        .containsEntry(Lake.file("2025-01-30"), before.get(Lake.file("2025-01-30")));
    assertThat(lake.values("message")).containsExactly("one", "two");

    lake.update();
    assertThat(lake.values("message")).containsExactly("one", "two", "three");
  }

  @Test
  void aRangeOfAllThatChangedLeavesNothingToDo() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", JANUARY).update();
    lake.put("WhatsApp Chat with Ana (1).txt", FEBRUARY);
    lake.update("--start-date", "2025-01-31", "--end-date", "2025-02-14");

    assertThat(lake.values("message")).containsExactly("one", "two", "three");
    assertThat(lake.state().manifest().orElseThrow().isOpen()).isFalse();
    assertThat(lake.plan().isEmpty()).isTrue();
    Files.delete(lake.folder().resolve("bronze/WhatsApp Chat with Ana (1).txt"));
    lake.update("--start-date", "2025-02-14");
    assertThat(lake.plan().lines()).contains("write     2025-01-31");
  }

  @Test
  void aRangeRemembersTheFilesThatItCovers() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", JANUARY).update();
    lake.put("WhatsApp Chat with Ana (1).txt", FEBRUARY);
    // Came while the run was on its way.
    lake.put("WhatsApp Chat with Zoe.txt", JANUARY.replace("31/01", "28/02"));
    lake.update("--start-date", "2025-01-31", "--end-date", "2025-02-14");

    assertThat(lake.plan().lines())
        .contains("because   new exports: 1")
        .filteredOn(line -> line.startsWith("write"))
        .containsExactly("write     2025-01-30", "write     2025-02-28");
  }

  @Test
  void aRangeWithoutAnIndexLeavesTheRestToTheNextRun() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", JANUARY).update();
    TreeMap<String, String> whole = lake.files();
    Files.delete(lake.folder().resolve("state/files.json"));
    Path stray = lake.folder().resolve("silver/date=2020-01-01/part-0.parquet");
    Files.createDirectories(stray.getParent());
    Files.writeString(stray, "of an export that nobody knows any more");
    lake.update("--start-date", "2025-01-01");

    lake.update();
    assertThat(lake.files()).isEqualTo(whole);
  }

  @Test
  void aRangeRemembersWhatGivesNothing() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", JANUARY).update();
    lake.put("shopping.txt", "milk\n");
    lake.update("--start-date", "2030-01-01");

    assertThat(lake.update().files().unchanged()).isEqualTo(2);
  }

  @Test
  void aRangeRepairsFilesThatSomebodyBroke() throws IOException {
    lake.put("WhatsApp Chat with Ana.txt", JANUARY).update();
    TreeMap<String, String> whole = lake.files();
    Files.delete(lake.folder().resolve("silver").resolve(Lake.file("2025-01-30")));
    Path stray = lake.folder().resolve("silver/date=2025-01-01/part-0.parquet");
    Files.createDirectories(stray.getParent());
    Files.writeString(stray, "broken");
    lake.update("--end-date", "2025-01-30");

    assertThat(lake.files()).isEqualTo(whole);
  }
}
