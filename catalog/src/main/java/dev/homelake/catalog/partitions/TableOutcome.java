package dev.homelake.catalog.partitions;

/** What was done to a table's entry. */
public enum TableOutcome {
  /** There was none. */
  CREATED,
  /** It differed from the definition. */
  UPDATED,
  /** It was as the definition says. */
  UNCHANGED
}
