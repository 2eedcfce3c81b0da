package dev.homelake.catalog.partitions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was done to the entries of dates.
 *
 * @param created dates that were not registered before
 * @param updated dates that were
 * @param removed dates that are not registered any more
 */
public record PartitionChanges(
    SortedSet<LocalDate> created, SortedSet<LocalDate> updated, SortedSet<LocalDate> removed) {

  /** Nothing was done. */
  public static final PartitionChanges NONE = of(List.of(), List.of(), List.of());

  public PartitionChanges {
    created = sorted(created);
    updated = sorted(updated);
    removed = sorted(removed);
  }

  static PartitionChanges of(
      Collection<LocalDate> created, Collection<LocalDate> updated, Collection<LocalDate> removed) {
    return new PartitionChanges(
        new TreeSet<>(created), new TreeSet<>(updated), new TreeSet<>(removed));
  }

  /** These changes and those after them. */
  public PartitionChanges and(PartitionChanges later) {
    return of(
        union(created, later.created),
        union(updated, later.updated),
        union(removed, later.removed));
  }

  private static SortedSet<LocalDate> union(
      Collection<LocalDate> some, Collection<LocalDate> others) {
    SortedSet<LocalDate> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  private static SortedSet<LocalDate> sorted(Collection<LocalDate> dates) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(dates));
  }
}
