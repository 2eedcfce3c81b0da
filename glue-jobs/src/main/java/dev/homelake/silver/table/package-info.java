/**
 * The table's files: one Parquet file a date, made in memory by parquet-java and stored with one
 * request.
 *
 * <p>Spark's own writer is not used: it sets up an output format, a codec and a configuration anew
 * for every file, and most dates have few rows. {@code benchmarks/README.md} has the figures.
 */
package dev.homelake.silver.table;
