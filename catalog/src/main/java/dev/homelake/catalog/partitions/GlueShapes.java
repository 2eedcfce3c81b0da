package dev.homelake.catalog.partitions;

import dev.homelake.catalog.Column;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.glue.model.PartitionInput;
import software.amazon.awssdk.services.glue.model.PartitionValueList;
import software.amazon.awssdk.services.glue.model.SerDeInfo;
import software.amazon.awssdk.services.glue.model.StorageDescriptor;
import software.amazon.awssdk.services.glue.model.Table;
import software.amazon.awssdk.services.glue.model.TableInput;

/** Tables and dates in Glue's terms; the SDK's types for them stop here. */
final class GlueShapes {

  // What Athena and Spark take for "these are Parquet files".
  private static final String INPUT =
      "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat";
  private static final String OUTPUT =
      "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat";
  private static final String SERDE = "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe";
  private static final Map<String, String> SERDE_PARAMETERS = Map.of("serialization.format", "1");
  private static final Map<String, String> TABLE_PARAMETERS =
      Map.of("classification", "parquet", "EXTERNAL", "TRUE");

  private static final StorageDescriptor EMPTY_STORAGE = StorageDescriptor.builder().build();

  private GlueShapes() {}

  /** The table as its definition says. */
  static TableInput table(CatalogTable table) {
    return merged(table, Table.builder().build());
  }

  /** The table as its definition says, and as {@code present} where that says nothing. */
  static TableInput merged(CatalogTable table, Table present) {
    StorageDescriptor storage = present.storageDescriptor();
    return input(present).toBuilder()
        .name(table.name())
        .description(table.definition().comment())
        .tableType("EXTERNAL_TABLE")
        .parameters(merged(present.parameters(), TABLE_PARAMETERS))
        .partitionKeys(column(table.dateColumn(), present.partitionKeys()))
        .storageDescriptor(
            storage(table, table.location(), storage == null ? EMPTY_STORAGE : storage))
        .build();
  }

  /** What an update would say that leaves {@code present} as it is. */
  static TableInput input(Table present) {
    return TableInput.builder()
        .name(present.name())
        .description(present.description())
        .owner(present.owner())
        .retention(present.retention())
        .tableType(present.tableType())
        .parameters(present.hasParameters() ? present.parameters() : null)
        .partitionKeys(present.hasPartitionKeys() ? present.partitionKeys() : null)
        .storageDescriptor(present.storageDescriptor())
        .viewOriginalText(present.viewOriginalText())
        .viewExpandedText(present.viewExpandedText())
        .build();
  }

  static PartitionInput partition(CatalogTable table, LocalDate date) {
    return PartitionInput.builder()
        .values(date.toString())
        .storageDescriptor(storage(table, table.locationOf(date), EMPTY_STORAGE))
        .build();
  }

  static PartitionValueList values(LocalDate date) {
    return PartitionValueList.builder().values(date.toString()).build();
  }

  private static StorageDescriptor storage(
      CatalogTable table, String location, StorageDescriptor base) {
    SerDeInfo serde = base.serdeInfo() == null ? SerDeInfo.builder().build() : base.serdeInfo();
    return base.toBuilder()
        .columns(
            table.definition().columns().stream()
                .map(column -> column(column, base.columns()))
                .toList())
        .location(location)
        .inputFormat(INPUT)
        .outputFormat(OUTPUT)
        .serdeInfo(
            serde.toBuilder()
                .serializationLibrary(SERDE)
                .parameters(merged(serde.parameters(), SERDE_PARAMETERS))
                .build())
        .build();
  }

  /** The column, with the parameters that others gave it. */
  private static software.amazon.awssdk.services.glue.model.Column column(
      Column column, List<software.amazon.awssdk.services.glue.model.Column> present) {
    return present.stream()
        .filter(other -> column.name().equals(other.name()))
        .findFirst()
        .map(software.amazon.awssdk.services.glue.model.Column::toBuilder)
        .orElseGet(software.amazon.awssdk.services.glue.model.Column::builder)
        .name(column.name())
        .type(column.type().label())
        .comment(column.comment())
        .build();
  }

  private static Map<String, String> merged(Map<String, String> base, Map<String, String> ours) {
    Map<String, String> all = new HashMap<>(base);
    all.putAll(ours);
    return all;
  }
}
