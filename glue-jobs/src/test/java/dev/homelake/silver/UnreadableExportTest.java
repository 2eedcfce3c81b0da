package dev.homelake.silver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.report.RunReport;
import dev.homelake.silver.report.RunReport.DateLeft;
import dev.homelake.silver.store.BrokenStores;
import dev.homelake.silver.store.ObjectStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an export has given to the table stays there while it cannot be read. */
class UnreadableExportTest {

  private static final String ANA = "WhatsApp Chat with Ana.txt";
  private static final String BO = "WhatsApp Chat with Bo.txt";
  private static final ObjectStores WITHOUT_ANA = new BrokenStores(ANA, 0);

  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void makeLake() throws IOException {
    lake = new Lake(folder);
    lake.put(ANA, "30/01/2025, 10:00 - Ana: one\n31/01/2025, 10:00 - Ana: two\n")
        .put("WhatsApp Chat with Cy.txt", days("Cy", 31, 31))
        .update();
    lake.put(BO, "31/01/2025, 10:00 - Bo: three\n14/02/2025, 10:00 - Bo: four\n");
  }

  private static String days(String name, int from, int to) {
    StringBuilder text = new StringBuilder();
    IntStream.rangeClosed(from, to)
        .forEach(
            day -> text.append("%02d/01/2025, 11:00 - %s: a%n".formatted(day, name).repeat(2)));
    return text.toString();
  }

  @Test
  void anUnchangedOneKeepsItsRowsWhenOthersChangeItsDates() throws IOException {
    Map<String, String> before = lake.files();
    RunReport report = lake.updateOn(WITHOUT_ANA);

    assertThat(report.complete()).isFalse();
    assertThat(report.datesLeft())
        .extracting(DateLeft::date, DateLeft::code)
        .containsExactly(tuple(LocalDate.of(2025, 1, 31), DateLeft.Code.EXPORT_UNREADABLE));
    TreeMap<String, String> files = lake.files();
    assertThat(files).containsAllEntriesOf(before).containsKey(file("2025-02-14")).hasSize(3);
    assertThat(lake.state().manifest().orElseThrow().unfinished()).contains(DateSet.of(20119));

    lake.updateOn(WITHOUT_ANA);
    assertThat(lake.files()).as("nor does the next run take them").isEqualTo(files);
    endsAsARebuild();
  }

  @Test
  void aFullRunKeepsItsRowsAndTheNextRunToo() throws IOException {
    Map<String, String> before = lake.files();
    RunReport report = lake.updateOn(WITHOUT_ANA, "--mode", "full");

    assertThat(report.complete()).isFalse();
    assertThat(lake.files()).containsAllEntriesOf(before).containsKey(file("2025-02-14"));
    lake.updateOn(WITHOUT_ANA);
    assertThat(lake.files()).containsAllEntriesOf(before);
    lake.updateOn(WITHOUT_ANA, "--mode", "full");
    assertThat(lake.files()).containsAllEntriesOf(before);
    endsAsARebuild();
  }

  @Test
  void whatBreaksOffHalfWayGivesNoPartOfItsRows() throws IOException {
    lake.update();
    Map<String, String> before = lake.files();
    Sizing streamed = new Sizing(2, 3, 1);
    for (int share = 0; share < 10; share++) {
      lake.put(BO, days("Bo", 1, 31).repeat(200));
      long bytes = Files.size(folder.resolve("bronze").resolve(BO));
      lake.updateOn(new BrokenStores(BO, bytes * share / 10), streamed, "--mode", "full");
      assertThat(lake.files()).isEqualTo(before);
    }
    endsAsARebuild();
  }

  @Test
  void whenItIsDeletedItsRowsGo() throws IOException {
    lake.updateOn(WITHOUT_ANA);
    Files.delete(folder.resolve("bronze").resolve(ANA));
    endsAsARebuild();
    assertThat(lake.files()).doesNotContainKey(file("2025-01-30"));
  }

  private void endsAsARebuild() throws IOException {
    assertThat(lake.update().complete()).isTrue();
    assertThat(lake.plan().isEmpty()).isTrue();
    Map<String, String> incremental = lake.files();
    lake.run();
    assertThat(lake.files()).isEqualTo(incremental);
  }

  private static String file(String date) {
    return "date=" + date + "/part-0.parquet";
  }
}
