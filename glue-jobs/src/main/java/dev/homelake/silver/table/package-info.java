/**
 * The table's files: one Parquet file a date, made in memory.
 *
 * <p>Most dates have few rows, so what a file costs counts more than what a row costs. The files
 * are laid out here rather than by parquet-mr's writer, which builds codecs, buffers and indexes
 * for every one of them; {@code benchmarks/README.md} has the figures. They use nothing but plain
 * and dictionary encoding, version 1 pages and zstd, which every reader understands.
 */
package dev.homelake.silver.table;
