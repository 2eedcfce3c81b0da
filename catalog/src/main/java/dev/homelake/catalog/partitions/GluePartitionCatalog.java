package dev.homelake.catalog.partitions;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.BatchUpdatePartitionFailureEntry;
import software.amazon.awssdk.services.glue.model.BatchUpdatePartitionRequestEntry;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.ErrorDetail;
import software.amazon.awssdk.services.glue.model.GetPartitionsRequest;
import software.amazon.awssdk.services.glue.model.GetPartitionsResponse;
import software.amazon.awssdk.services.glue.model.Partition;
import software.amazon.awssdk.services.glue.model.PartitionError;
import software.amazon.awssdk.services.glue.model.StorageDescriptor;

/**
 * The catalog of AWS Glue. The client belongs to the caller, as do its retries: throttled requests
 * are for the SDK to repeat.
 */
public final class GluePartitionCatalog implements PartitionCatalog {

  // Limits of the service; more is refused as a whole.
  private static final int CREATE_LIMIT = 100;
  private static final int UPDATE_LIMIT = 100;
  private static final int DELETE_LIMIT = 25;

  private final GlueClient glue;
  private final CatalogTable table;
  private final GlueCalls calls;
  private final GlueTableEntry entry;

  /** A catalog for one table, reached through {@code glue}. */
  public GluePartitionCatalog(GlueClient glue, CatalogTable table) {
    this.glue = requireNonNull(glue, "glue is null");
    this.table = requireNonNull(table, "table is null");
    this.calls = new GlueCalls(table);
    this.entry = new GlueTableEntry(glue, table);
  }

  @Override
  public TableOutcome ensureTable() {
    return calls.make("create or update table", entry::ensure);
  }

  @Override
  public SortedMap<LocalDate, String> registered() {
    return calls.make("list the dates of", () -> list(listing().build()));
  }

  @Override
  public boolean hasDates() {
    GetPartitionsRequest one = listing().maxResults(1).build();
    return calls.make("look for dates of", () -> hasDate(one));
  }

  private GetPartitionsRequest.Builder listing() {
    return GetPartitionsRequest.builder()
        .databaseName(table.database())
        .tableName(table.name())
        // Columns are nine tenths of an answer, and the same in each entry.
        .excludeColumnSchema(true);
  }

  /** Further pages are asked for only while there was no date in those before. */
  private boolean hasDate(GetPartitionsRequest request) {
    try {
      return glue.getPartitionsPaginator(request).stream()
          .flatMap(page -> page.partitions().stream())
          .anyMatch(partition -> date(partition.values()).isPresent());
    } catch (EntityNotFoundException e) {
      return false;
    }
  }

  private SortedMap<LocalDate, String> list(GetPartitionsRequest request) {
    SortedMap<LocalDate, String> dates = new TreeMap<>();
    try {
      for (GetPartitionsResponse page : glue.getPartitionsPaginator(request)) {
        for (Partition partition : page.partitions()) {
          date(partition.values()).ifPresent(date -> dates.put(date, location(partition)));
        }
      }
    } catch (EntityNotFoundException e) {
      return new TreeMap<>();
    }
    return dates;
  }

  private static String location(Partition partition) {
    StorageDescriptor storage = partition.storageDescriptor();
    return storage == null || storage.location() == null ? "" : storage.location();
  }

  @Override
  public PartitionChanges register(Collection<LocalDate> dates) {
    Refusals refusals = new Refusals("register dates of", table);
    PartitionChanges changes = PartitionChanges.NONE;
    for (List<LocalDate> batch : Batches.of(dates, CREATE_LIMIT)) {
      List<LocalDate> existing = new ArrayList<>();
      List<LocalDate> created = create(batch, existing, refusals);
      List<LocalDate> updated = update(existing, refusals);
      changes = changes.and(PartitionChanges.of(created, updated, List.of()));
    }
    refusals.throwIfAny();
    return changes;
  }

  private List<LocalDate> create(
      List<LocalDate> batch, List<LocalDate> existing, Refusals refusals) {
    List<PartitionError> errors =
        calls
            .make(
                "register dates of",
                () ->
                    glue.batchCreatePartition(
                        request ->
                            request
                                .databaseName(table.database())
                                .tableName(table.name())
                                .partitionInputList(
                                    batch.stream()
                                        .map(date -> GlueShapes.partition(table, date))
                                        .toList())))
            .errors();
    List<LocalDate> created = new ArrayList<>(batch);
    for (PartitionError error : errors) {
      LocalDate date = LocalDate.parse(error.partitionValues().get(0));
      created.remove(date);
      if (isCode(error.errorDetail(), "AlreadyExistsException")) {
        existing.add(date);
      } else {
        refusals.add(date, error.errorDetail());
      }
    }
    return created;
  }

  private List<LocalDate> update(List<LocalDate> existing, Refusals refusals) {
    List<LocalDate> updated = new ArrayList<>(existing);
    for (List<LocalDate> batch : Batches.of(existing, UPDATE_LIMIT)) {
      List<BatchUpdatePartitionFailureEntry> errors =
          calls
              .make(
                  "update dates of",
                  () ->
                      glue.batchUpdatePartition(
                          request ->
                              request
                                  .databaseName(table.database())
                                  .tableName(table.name())
                                  .entries(batch.stream().map(this::updateEntry).toList())))
              .errors();
      for (BatchUpdatePartitionFailureEntry error : errors) {
        LocalDate date = LocalDate.parse(error.partitionValueList().get(0));
        updated.remove(date);
        refusals.add(date, error.errorDetail());
      }
    }
    return updated;
  }

  private BatchUpdatePartitionRequestEntry updateEntry(LocalDate date) {
    return BatchUpdatePartitionRequestEntry.builder()
        .partitionValueList(date.toString())
        .partitionInput(GlueShapes.partition(table, date))
        .build();
  }

  @Override
  public PartitionChanges remove(Collection<LocalDate> dates) {
    Refusals refusals = new Refusals("remove dates of", table);
    List<LocalDate> removed = new ArrayList<>(dates);
    for (List<LocalDate> batch : Batches.of(dates, DELETE_LIMIT)) {
      List<PartitionError> errors =
          calls
              .make(
                  "remove dates of",
                  () ->
                      glue.batchDeletePartition(
                          request ->
                              request
                                  .databaseName(table.database())
                                  .tableName(table.name())
                                  .partitionsToDelete(
                                      batch.stream().map(GlueShapes::values).toList())))
              .errors();
      for (PartitionError error : errors) {
        LocalDate date = LocalDate.parse(error.partitionValues().get(0));
        removed.remove(date);
        if (!isCode(error.errorDetail(), "EntityNotFoundException")) {
          refusals.add(date, error.errorDetail());
        }
      }
    }
    refusals.throwIfAny();
    return PartitionChanges.of(List.of(), List.of(), removed);
  }

  private static boolean isCode(ErrorDetail error, String code) {
    return error != null && code.equals(error.errorCode());
  }

  /** Entries that others made need not be dates; those are none of ours. */
  private static Optional<LocalDate> date(List<String> values) {
    try {
      return values.size() == 1 ? Optional.of(LocalDate.parse(values.get(0))) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
