package dev.homelake.catalog.partitions;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The catalog of one machine: a file {@code DATABASE.TABLE.json} a table, made for reading. Each
 * change replaces the file as a whole, so whoever reads it sees the old entries or the new ones.
 */
public final class FilePartitionCatalog implements PartitionCatalog {

  private final CatalogTable table;
  private final CatalogFile file;

  /** A catalog for one table, kept in {@code folder}, which is made if it is missing. */
  public FilePartitionCatalog(Path folder, CatalogTable table) {
    this.table = requireNonNull(table, "table is null");
    this.file = new CatalogFile(folder.resolve(table + ".json"));
  }

  @Override
  public TableOutcome ensureTable() {
    Optional<CatalogEntry> present = file.read();
    SortedMap<LocalDate, String> dates = present.map(CatalogEntry::dates).orElseGet(TreeMap::new);
    CatalogEntry wanted = CatalogEntry.of(table, dates);
    if (present.isEmpty()) {
      file.write(wanted);
      return TableOutcome.CREATED;
    }
    if (wanted.equals(present.get())) {
      return TableOutcome.UNCHANGED;
    }
    file.write(wanted);
    return TableOutcome.UPDATED;
  }

  @Override
  public SortedMap<LocalDate, String> registered() {
    return file.read().map(CatalogEntry::dates).orElseGet(TreeMap::new);
  }

  @Override
  public boolean hasDates() {
    return !registered().isEmpty();
  }

  @Override
  public PartitionChanges register(Collection<LocalDate> dates) {
    CatalogEntry present = require("register dates of");
    SortedMap<LocalDate, String> after = new TreeMap<>(present.dates());
    TreeSet<LocalDate> created = new TreeSet<>(dates);
    TreeSet<LocalDate> updated = new TreeSet<>(dates);
    created.removeAll(after.keySet());
    updated.removeAll(created);
    dates.forEach(date -> after.put(date, table.locationOf(date)));
    replace(present, after);
    return PartitionChanges.of(created, updated, List.of());
  }

  @Override
  public PartitionChanges remove(Collection<LocalDate> dates) {
    CatalogEntry present = require("remove dates of");
    NavigableMap<LocalDate, String> after = new TreeMap<>(present.dates());
    List<LocalDate> removed = dates.stream().filter(after::containsKey).distinct().toList();
    removed.forEach(after::remove);
    replace(present, after);
    return PartitionChanges.of(List.of(), List.of(), removed);
  }

  private CatalogEntry require(String attempt) {
    return file.read().orElseThrow(() -> CatalogException.tableMissing(attempt, table));
  }

  private void replace(CatalogEntry present, SortedMap<LocalDate, String> dates) {
    CatalogEntry after = present.withDates(dates);
    if (!after.equals(present)) {
      file.write(after);
    }
  }
}
