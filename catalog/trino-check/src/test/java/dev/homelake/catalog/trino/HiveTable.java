package dev.homelake.catalog.trino;

import static java.util.stream.Collectors.joining;

import dev.homelake.catalog.Column;
import dev.homelake.catalog.ColumnType;
import dev.homelake.catalog.TableDefinition;
import java.util.stream.Stream;

/** How Trino is told of a table that the catalog of Glue describes. Pure functions. */
final class HiveTable {

  private HiveTable() {}

  /**
   * The statement that declares it, without its partitions.
   *
   * @param bucket where its location begins; ends with a slash
   */
  static String statement(TableDefinition table, String bucket) {
    return """
        CREATE TABLE %s (%s)
        WITH (format = 'PARQUET', external_location = '%s', partitioned_by = ARRAY[%s])"""
        .formatted(
            table.name(),
            Stream.concat(table.columns().stream(), table.partitions().stream())
                .map(HiveTable::column)
                .collect(joining(", ")),
            bucket + table.location(),
            table.partitions().stream()
                .map(column -> "'" + column.name() + "'")
                .collect(joining(", ")));
  }

  private static String column(Column column) {
    return "\"" + column.name() + "\" " + type(column.type());
  }

  /** As Athena shows the types of Glue; its times have milliseconds. */
  static String type(ColumnType type) {
    return switch (type) {
      case STRING -> "varchar";
      case INT -> "integer";
      case TIMESTAMP -> "timestamp(3)";
    };
  }
}
