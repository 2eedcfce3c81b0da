package dev.homelake.silver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalog that has not seen every run is brought up to date by the next one. */
class CatalogRepairTest {

  private static final String NAME = "WhatsApp Chat with Ana.txt";
  private static final String TWO_DAYS =
      "30/01/2025, 10:00 - Ana: one\n31/01/2025, 10:00 - Bo: two\n";

  @TempDir Path folder;

  @Test
  void aTableThatWasDroppedGetsAllItsDatesAgain() throws IOException {
    Lake lake = new Lake(folder).put(NAME, TWO_DAYS);
    lake.update();
    Path entry = folder.resolve("state/catalog/home.whatsapp_messages.json");
    assertThat(entry).exists();
    for (boolean changed : List.of(false, true)) {
      Files.delete(entry);
      if (changed) {
        lake.put(NAME, TWO_DAYS.replace("two", "three"));
      }
      lake.update();
      assertThat(dates(lake)).as("changed: " + changed).hasSize(2);
    }
  }

  /** As Terraform leaves it that has taken everything down and put it back. */
  @Test
  void aTableThatWasMadeAgainWithoutItsDatesGetsThem() throws IOException {
    Lake lake = new Lake(folder).put(NAME, TWO_DAYS);
    lake.update();
    for (boolean changed : List.of(false, true)) {
      lake.catalog().remove(dates(lake));
      if (changed) {
        lake.put(NAME, TWO_DAYS.replace("two", "three"));
      }
      lake.update();
      assertThat(dates(lake)).as("changed: " + changed).hasSize(2);
    }
  }

  @Test
  void whatARunLeavesThatDiesWhileItComparesFollows() throws IOException {
    Lake lake = new Lake(folder).put(NAME, TWO_DAYS);
    lake.update();
    lake.catalog().remove(dates(lake));

    assertThatThrownBy(() -> lake.updateWith(new MortalCatalog(lake.catalog()))).hasMessage("dead");
    assertThat(dates(lake)).hasSize(1);
    lake.update();

    assertThat(dates(lake)).hasSize(2);
  }

  @Test
  void whatTheCatalogLearnsWithoutAChangeOfTheTableIsAnotherVersionOfIt() throws IOException {
    Lake lake = new Lake(folder).put(NAME, TWO_DAYS);
    lake.updateWithoutCatalog();
    Path manifest = folder.resolve("state/manifest.json");
    String before = Files.readString(manifest);

    lake.update();
    String told = Files.readString(manifest);
    lake.update();

    assertThat(told).isNotEqualTo(before).contains("\"unfinished\":[]");
    assertThat(Files.readString(manifest)).isEqualTo(told);
  }

  @Test
  void isToldNothingByARunThatIsNotAlone() throws IOException {
    Lake lake = new Lake(folder).put(NAME, TWO_DAYS);
    lake.updateWithoutCatalog();
    Runnable lost =
        () -> {
          throw new IllegalStateException("another run is at work");
        };

    assertThatThrownBy(() -> lake.updateWhile(lost)).hasMessage("another run is at work");
    assertThat(dates(lake)).isEmpty();
  }

  @Test
  void whatRunsWithoutItHaveWrittenFollows() throws IOException {
    Lake lake = new Lake(folder).put(NAME, TWO_DAYS);
    lake.updateWithoutCatalog();
    lake.update();
    assertThat(dates(lake)).hasSize(2);

    lake.put(NAME, TWO_DAYS.replace("31/01", "29/01"));
    lake.updateWithoutCatalog();
    lake.update();
    assertThat(dates(lake)).containsExactly(LocalDate.of(2025, 1, 29), LocalDate.of(2025, 1, 30));
  }

  @Test
  void anotherDatabaseThanBeforeIsCompared() throws IOException {
    Lake lake = new Lake(folder).put(NAME, TWO_DAYS);
    lake.update();
    lake.catalog().remove(List.of(LocalDate.of(2025, 1, 30)));
    lake.update("--database", "other");
    assertThat(dates(lake)).hasSize(2);
  }

  private static Set<LocalDate> dates(Lake lake) {
    return lake.catalog().registered().keySet();
  }
}
