package dev.homelake.catalog.partitions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedMap;

/**
 * Tells those who query a table which of its dates exist and where their files are.
 *
 * <p>A catalog serves one {@link CatalogTable}. Everything may be repeated: the same calls again
 * leave the same entries, which is how a run repairs what an earlier one left undone. Nothing is
 * atomic over several dates, so register dates after their files stand, and remove them after their
 * files are gone. Dates that a call does not name are never touched.
 *
 * <p>Failures are {@link CatalogException}s. One writer at a time; not safe for use by several
 * threads.
 */
public interface PartitionCatalog {

  /**
   * Makes the table's entry what its definition says. What the definition says nothing about, such
   * as an owner or parameters of others, stays. Dates keep the columns they were registered with.
   */
  TableOutcome ensureTable();

  /** The registered dates with their locations; none if there is no such table. */
  SortedMap<LocalDate, String> registered();

  /** Whether any date is registered: {@link #registered} without the cost of all of them. */
  boolean hasDates();

  /**
   * Registers dates at the places where the table keeps them, with its present columns; those that
   * are registered already are brought up to date.
   *
   * <p>If some are refused, all others are registered before the exception is thrown.
   *
   * @throws CatalogException also if there is no table
   */
  PartitionChanges register(Collection<LocalDate> dates);

  /**
   * Removes dates; those that are not registered are no failure.
   *
   * <p>If some are refused, all others are removed before the exception is thrown.
   *
   * @throws CatalogException also if there is no table
   */
  PartitionChanges remove(Collection<LocalDate> dates);
}
