package dev.homelake.silver.table;

import dev.homelake.catalog.Column;
import dev.homelake.catalog.ColumnType;
import dev.homelake.catalog.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.format.Type;

/** A table's columns in Parquet's terms. Thread-safe. */
final class ParquetSchema {

  private ParquetSchema() {}

  /** The schema as it stands in a file: the root, then each column. */
  static List<SchemaElement> of(TableDefinition table) {
    List<SchemaElement> schema = new ArrayList<>();
    schema.add(new SchemaElement("schema").setNum_children(table.columns().size()));
    table.columns().forEach(column -> schema.add(element(column)));
    return schema;
  }

  /** How a type's values are stored. */
  static Type physicalType(ColumnType type) {
    return switch (type) {
      case STRING -> Type.BYTE_ARRAY;
      case INT -> Type.INT32;
      case TIMESTAMP -> Type.INT64;
    };
  }

  private static SchemaElement element(Column column) {
    SchemaElement element =
        new SchemaElement(column.name())
            .setType(physicalType(column.type()))
            .setRepetition_type(
                column.nullable() ? FieldRepetitionType.OPTIONAL : FieldRepetitionType.REQUIRED);
    return switch (column.type()) {
      case STRING ->
          element
              .setConverted_type(ConvertedType.UTF8)
              .setLogicalType(LogicalType.STRING(new StringType()));
      case INT -> element;
      case TIMESTAMP -> element.setLogicalType(wallTime());
    };
  }

  /**
   * A wall time is no instant: marked so, every reader shows it as printed, whatever zone it is set
   * to. An old converted type would mean an instant, so there is none.
   */
  private static LogicalType wallTime() {
    return LogicalType.TIMESTAMP(new TimestampType(false, TimeUnit.MICROS(new MicroSeconds())));
  }
}
