package dev.homelake.local.chats;

import static java.util.stream.Collectors.joining;

import dev.homelake.catalog.Column;
import dev.homelake.catalog.ColumnType;
import dev.homelake.catalog.TableDefinition;
import dev.homelake.local.duckdb.FileLiteral;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Parquet files under the name of a table. */
final class ParquetView {

  private ParquetView() {}

  /**
   * The SQL that makes these files of messages, in {@code date=…} folders, the table {@code name}.
   */
  static String of(String name, List<Path> files) {
    return "CREATE OR REPLACE TEMP VIEW " + name + " AS " + select(files);
  }

  /** The SQL that selects all of these files of messages; without any, no row. */
  static String select(List<Path> files) {
    if (files.isEmpty()) {
      return nothing(TableDefinition.whatsappMessages());
    }
    String list = files.stream().map(FileLiteral::source).collect(joining(", "));
    return """
        SELECT * FROM
        read_parquet([%s], hive_partitioning = true, hive_types = {'date': VARCHAR})"""
        .formatted(list);
  }

  private static String nothing(TableDefinition table) {
    return Stream.concat(table.columns().stream(), table.partitions().stream())
        .map(ParquetView::noValue)
        .collect(joining(", ", "SELECT ", " WHERE false"));
  }

  private static String noValue(Column column) {
    return "CAST(NULL AS %s) AS \"%s\"".formatted(type(column.type()), column.name());
  }

  private static String type(ColumnType type) {
    return switch (type) {
      case STRING -> "VARCHAR";
      case INT -> "INTEGER";
      case TIMESTAMP -> "TIMESTAMP";
    };
  }
}
