package dev.homelake.catalog.partitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.catalog.Column;
import dev.homelake.catalog.ColumnType;
import dev.homelake.catalog.TableDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every catalog promises. */
abstract class PartitionCatalogContract {

  static final String LAKE = "s3://lake/silver/whatsapp/";
  static final LocalDate MONDAY = LocalDate.parse("2024-03-11");
  static final LocalDate TUESDAY = LocalDate.parse("2024-03-12");
  static final LocalDate FRIDAY = LocalDate.parse("2024-03-15");

  /** A catalog for the table; all of one test share their entries. */
  abstract PartitionCatalog catalog(CatalogTable table);

  /** A database that is there and has no tables before the test. */
  abstract String database();

  CatalogTable table() {
    return new CatalogTable(database(), TableDefinition.whatsappMessages(), LAKE);
  }

  private PartitionCatalog withTable() {
    PartitionCatalog catalog = catalog(table());
    catalog.ensureTable();
    return catalog;
  }

  @Test
  void createsATableOnce() {
    PartitionCatalog catalog = catalog(table());

    assertThat(catalog.ensureTable()).isEqualTo(TableOutcome.CREATED);
    assertThat(catalog.ensureTable()).isEqualTo(TableOutcome.UNCHANGED);
    assertThat(catalog(table()).ensureTable()).isEqualTo(TableOutcome.UNCHANGED);
  }

  @Test
  void updatesATableWhoseDefinitionChanged() {
    withTable().register(List.of(MONDAY));

    for (List<Column> columns : List.of(withOneMore(), reversed())) {
      PartitionCatalog changed = catalog(withColumns(columns));
      assertThat(changed.ensureTable()).isEqualTo(TableOutcome.UPDATED);
      assertThat(changed.ensureTable()).isEqualTo(TableOutcome.UNCHANGED);
      assertThat(changed.registered()).containsOnlyKeys(MONDAY);
    }
  }

  @Test
  void updatesATableThatMoved() {
    withTable();

    PartitionCatalog moved = catalog(movedTable());
    assertThat(moved.ensureTable()).isEqualTo(TableOutcome.UPDATED);
    assertThat(moved.ensureTable()).isEqualTo(TableOutcome.UNCHANGED);
  }

  @Test
  void registersDatesWhereTheTableKeepsThem() {
    PartitionCatalog catalog = withTable();

    PartitionChanges changes = catalog.register(List.of(FRIDAY, MONDAY, FRIDAY));

    assertThat(changes).isEqualTo(PartitionChanges.of(List.of(MONDAY, FRIDAY), none(), none()));
    assertThat(catalog.registered())
        .hasSize(2)
        .containsEntry(MONDAY, LAKE + "date=2024-03-11/")
        .containsEntry(FRIDAY, LAKE + "date=2024-03-15/");
    assertThat(catalog(table()).registered()).isEqualTo(catalog.registered());
  }

  @Test
  void registersAgainWithoutDoubling() {
    PartitionCatalog catalog = withTable();
    catalog.register(List.of(MONDAY));

    PartitionChanges changes = catalog.register(List.of(MONDAY, TUESDAY));

    assertThat(changes).isEqualTo(PartitionChanges.of(List.of(TUESDAY), List.of(MONDAY), none()));
    assertThat(catalog.registered()).containsOnlyKeys(MONDAY, TUESDAY);
  }

  @Test
  void movesOnlyTheDatesThatAreRegisteredAgain() {
    withTable().register(List.of(MONDAY, TUESDAY));

    PartitionCatalog moved = catalog(movedTable());
    moved.register(List.of(TUESDAY));

    assertThat(moved.registered())
        .containsEntry(MONDAY, LAKE + "date=2024-03-11/")
        .containsEntry(TUESDAY, "s3://elsewhere/whatsapp/date=2024-03-12/");
  }

  @Test
  void removesOnlyTheDatesItIsAskedTo() {
    PartitionCatalog catalog = withTable();
    catalog.register(List.of(MONDAY, TUESDAY, FRIDAY));

    PartitionChanges changes = catalog.remove(List.of(TUESDAY, LocalDate.parse("1999-01-01")));

    assertThat(changes).isEqualTo(PartitionChanges.of(none(), none(), List.of(TUESDAY)));
    assertThat(catalog.registered()).containsOnlyKeys(MONDAY, FRIDAY);
    assertThat(catalog.remove(List.of(TUESDAY))).isEqualTo(PartitionChanges.NONE);
  }

  @Test
  void takesYearsOfDates() {
    PartitionCatalog catalog = withTable();
    List<LocalDate> dates = MONDAY.datesUntil(MONDAY.plusDays(1234)).toList();
    catalog.register(dates.subList(500, 700));

    PartitionChanges changes = catalog.register(dates);

    assertThat(changes.created()).hasSize(1034);
    assertThat(changes.updated()).containsExactlyElementsOf(dates.subList(500, 700));
    assertThat(catalog.registered().keySet()).containsExactlyElementsOf(dates);
    assertThat(catalog.remove(dates.subList(1, 1234)).removed()).hasSize(1233);
    assertThat(catalog.registered()).containsOnlyKeys(MONDAY);
  }

  @Test
  void doesNothingForNoDates() {
    PartitionCatalog catalog = withTable();

    assertThat(catalog.register(none())).isEqualTo(PartitionChanges.NONE);
    assertThat(catalog.remove(none())).isEqualTo(PartitionChanges.NONE);
  }

  @Test
  void tellsWhetherThereAreDates() {
    PartitionCatalog catalog = withTable();
    assertThat(catalog.hasDates()).isFalse();

    catalog.register(List.of(MONDAY, TUESDAY));
    assertThat(catalog.hasDates()).isTrue();

    catalog.remove(List.of(MONDAY, TUESDAY));
    assertThat(catalog.hasDates()).isFalse();
  }

  @Test
  void hasNoDatesWhereThereIsNoTable() {
    assertThat(catalog(table()).registered()).isEmpty();
    assertThat(catalog(table()).hasDates()).isFalse();
  }

  @Test
  void refusesDatesWhereThereIsNoTable() {
    PartitionCatalog catalog = catalog(table());

    assertThatThrownBy(() -> catalog.register(List.of(MONDAY)))
        .isInstanceOfSatisfying(
            CatalogException.class,
            e -> assertThat(e.code()).isEqualTo(CatalogException.Code.CATALOG_TABLE_MISSING))
        .hasMessageContaining("cannot register dates of " + database() + ".whatsapp_messages");
    assertThatThrownBy(() -> catalog.remove(List.of(MONDAY))).isInstanceOf(CatalogException.class);
  }

  private CatalogTable movedTable() {
    return new CatalogTable(
        database(), TableDefinition.whatsappMessages(), "s3://elsewhere/whatsapp/");
  }

  private CatalogTable withColumns(List<Column> columns) {
    TableDefinition of = TableDefinition.whatsappMessages();
    return new CatalogTable(
        database(),
        new TableDefinition(of.name(), of.comment(), of.location(), columns, of.partitions()),
        LAKE);
  }

  private static List<Column> withOneMore() {
    Column more = new Column("reactions", ColumnType.INT, true, "How many liked it.", "3");
    return Stream.concat(TableDefinition.whatsappMessages().columns().stream(), Stream.of(more))
        .toList();
  }

  private static List<Column> reversed() {
    List<Column> columns = new ArrayList<>(withOneMore());
    Collections.reverse(columns);
    return columns;
  }

  private static List<LocalDate> none() {
    return List.of();
  }
}
