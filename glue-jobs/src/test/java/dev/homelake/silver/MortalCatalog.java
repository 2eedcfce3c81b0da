package dev.homelake.silver;

import dev.homelake.catalog.partitions.PartitionCatalog;
import dev.homelake.catalog.partitions.PartitionChanges;
import dev.homelake.catalog.partitions.TableOutcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/** A catalog that dies when it has registered one date. */
record MortalCatalog(PartitionCatalog within) implements PartitionCatalog {

  @Override
  public TableOutcome ensureTable() {
    return within.ensureTable();
  }

  @Override
  public SortedMap<LocalDate, String> registered() {
    return within.registered();
  }

  @Override
  public boolean hasDates() {
    return within.hasDates();
  }

  @Override
  public PartitionChanges register(Collection<LocalDate> dates) {
    within.register(List.of(dates.iterator().next()));
    throw new IllegalStateException("dead");
  }

  @Override
  public PartitionChanges remove(Collection<LocalDate> dates) {
    return within.remove(dates);
  }
}
