package dev.homelake.local.chats;

import dev.homelake.local.duckdb.FileLiteral;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Parquet files under the name of a table. */
final class ParquetView {

  private ParquetView() {}

  /** The SQL that makes these files, in {@code date=…} folders, the table {@code name}. */
  static String of(String name, List<Path> files) {
    return "CREATE OR REPLACE TEMP VIEW " + name + " AS " + select(files);
  }

  /** The SQL that selects all of these files, of which there must be one. */
  static String select(List<Path> files) {
    String list = files.stream().map(FileLiteral::source).collect(Collectors.joining(", "));
    return """
        SELECT * FROM
        read_parquet([%s], hive_partitioning = true, hive_types = {'date': VARCHAR})"""
        .formatted(list);
  }
}
