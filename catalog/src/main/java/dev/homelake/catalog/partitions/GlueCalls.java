package dev.homelake.catalog.partitions;

import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;

/** Makes requests and says in the catalog's own words why one failed. */
final class GlueCalls {

  private final CatalogTable table;

  GlueCalls(CatalogTable table) {
    this.table = table;
  }

  <T> T make(String attempt, Supplier<T> call) {
    try {
      return call.get();
    } catch (EntityNotFoundException e) {
      throw CatalogException.tableMissing(attempt, table);
    } catch (SdkException e) {
      throw new CatalogException(
          CatalogException.Code.CATALOG_REQUEST_FAILED,
          "cannot %s %s: %s. If access was denied, allow the job's role this action; else run again"
              .formatted(attempt, table, e.getMessage()),
          e);
    }
  }
}
