package dev.homelake.catalog.partitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.catalog.TableDefinition;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.glue.model.GlueException;

/** What servers that play Glue do not show: its limits, refusals within answers, its pages. */
class GluePartitionCatalogTest {

  private static final LocalDate NEW_YEAR = LocalDate.parse("2024-01-01");

  private final FakeGlue glue = new FakeGlue();
  private final PartitionCatalog catalog =
      new GluePartitionCatalog(
          glue, new CatalogTable("home", TableDefinition.whatsappMessages(), "s3://lake/chats/"));

  @Test
  void keepsToTheSizesOfRequests() {
    catalog.register(days(250));
    assertThat(glue.requests).containsExactly("create 100", "create 100", "create 50");

    glue.requests.clear();
    catalog.register(days(251));
    assertThat(glue.requests)
        .containsExactly(
            "create 100", "update 100", "create 100", "update 100", "create 51", "update 50");

    glue.requests.clear();
    catalog.remove(days(60));
    assertThat(glue.requests).containsExactly("delete 25", "delete 25", "delete 10");
    assertThat(glue.locations).hasSize(191);
  }

  @Test
  void registersAllOthersBeforeItSaysWhichDatesWereRefused() {
    glue.refused.put("2024-01-02", "InternalServiceException");
    glue.refused.put("2024-04-20", "ResourceNumberLimitExceededException");

    assertThatThrownBy(() -> catalog.register(days(250)))
        .isInstanceOfSatisfying(
            CatalogException.class,
            e -> assertThat(e.code()).isEqualTo(CatalogException.Code.CATALOG_DATES_REFUSED))
        .hasMessageContaining("home.whatsapp_messages")
        .hasMessageContaining("2024-01-02 (InternalServiceException says Glue), 2024-04-20 (Res");
    assertThat(glue.locations).hasSize(248);
  }

  @Test
  void namesTheFirstRefusedDatesOnly() {
    days(30).forEach(day -> glue.refused.put(day.toString(), "InternalServiceException"));

    assertThatThrownBy(() -> catalog.remove(days(40)))
        .hasMessageContaining("2024-01-05")
        .hasMessageContaining("and 25 more")
        .message()
        .doesNotContain("2024-01-06");
  }

  @Test
  void saysSoWhenADateVanishesBetweenItsCreationAndItsUpdate() {
    glue.locations.put("2024-12-31", "s3://lake/old/");

    assertThatThrownBy(() -> catalog.register(List.of(LocalDate.parse("2024-12-31"))))
        .hasMessageContaining("2024-12-31 (EntityNotFoundException");
  }

  @Test
  void readsAllPagesAndPassesOverWhatIsNoDate() {
    catalog.register(days(5));
    glue.locations.put("__HIVE_DEFAULT_PARTITION__", "s3://lake/other/");

    assertThat(catalog.registered()).containsOnlyKeys(days(5));
    assertThat(glue.requests).containsSubsequence("list 0", "list 0", "list 0", "list 0");
  }

  @Test
  void looksForOneDateOnly() {
    catalog.register(days(5));
    glue.requests.clear();

    assertThat(catalog.hasDates()).isTrue();
    // The first page is empty.
    assertThat(glue.requests).containsExactly("list 0", "list 0");
  }

  @Test
  void looksBeyondWhatIsNoDate() {
    glue.locations.put("2024", "s3://lake/other/");
    assertThat(catalog.hasDates()).isFalse();

    catalog.register(days(1));
    assertThat(catalog.hasDates()).isTrue();
  }

  @Test
  void leavesRetriesToTheClient() {
    glue.outage = GlueException.builder().message("Rate exceeded").build();

    assertThatThrownBy(() -> catalog.register(days(1)))
        .isInstanceOfSatisfying(
            CatalogException.class,
            e -> assertThat(e.code()).isEqualTo(CatalogException.Code.CATALOG_REQUEST_FAILED))
        .hasMessageContaining("cannot register dates of home.whatsapp_messages: Rate exceeded");
    assertThat(glue.requests).containsExactly("create 1");
  }

  private static List<LocalDate> days(int count) {
    return NEW_YEAR.datesUntil(NEW_YEAR.plusDays(count)).toList();
  }
}
