package dev.homelake.catalog.partitions;

import java.util.Optional;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.AlreadyExistsException;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.Table;
import software.amazon.awssdk.services.glue.model.TableInput;

/** The table's own entry in Glue. Throws the SDK's exceptions. */
final class GlueTableEntry {

  private final GlueClient glue;
  private final CatalogTable table;

  GlueTableEntry(GlueClient glue, CatalogTable table) {
    this.glue = glue;
    this.table = table;
  }

  /** Looks before it creates: nearly always the table is there, and the job may have no right. */
  TableOutcome ensure() {
    Optional<Table> present = read();
    return present.isPresent() ? updateIfDifferent(present.get()) : create();
  }

  private Optional<Table> read() {
    try {
      return Optional.of(
          glue.getTable(request -> request.databaseName(table.database()).name(table.name()))
              .table());
    } catch (EntityNotFoundException e) {
      return Optional.empty();
    }
  }

  private TableOutcome create() {
    try {
      glue.createTable(
          request -> request.databaseName(table.database()).tableInput(GlueShapes.table(table)));
      return TableOutcome.CREATED;
    } catch (AlreadyExistsException e) {
      // Another one was quicker; its table may be a different one.
      return updateIfDifferent(read().orElseThrow(() -> e));
    } catch (EntityNotFoundException e) {
      throw new CatalogException(
          CatalogException.Code.CATALOG_DATABASE_MISSING,
          "cannot create table %s: there is no such database. Create it, or name another one"
              .formatted(table));
    }
  }

  private TableOutcome updateIfDifferent(Table present) {
    TableInput wanted = GlueShapes.merged(table, present);
    if (wanted.equals(GlueShapes.input(present))) {
      return TableOutcome.UNCHANGED;
    }
    glue.updateTable(
        request ->
            request
                .databaseName(table.database())
                .tableInput(wanted)
                // Glue keeps a limited number of old versions of a table and then refuses.
                .skipArchive(true));
    return TableOutcome.UPDATED;
  }
}
