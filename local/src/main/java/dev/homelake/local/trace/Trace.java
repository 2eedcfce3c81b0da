package dev.homelake.local.trace;

import static java.util.Objects.requireNonNull;

/**
 * A row and where it comes from.
 *
 * @param row the row
 * @param silverFile the table's file that holds it
 * @param bronzeFile the export it was read from
 * @param origin what stands there now
 */
record Trace(TracedRow row, String silverFile, String bronzeFile, Origin origin) {

  Trace {
    requireNonNull(row, "row is null");
    requireNonNull(silverFile, "silverFile is null");
    requireNonNull(bronzeFile, "bronzeFile is null");
    requireNonNull(origin, "origin is null");
  }
}
