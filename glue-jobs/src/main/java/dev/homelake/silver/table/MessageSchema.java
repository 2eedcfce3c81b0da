package dev.homelake.silver.table;

import dev.homelake.catalog.Column;
import dev.homelake.catalog.TableDefinition;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** A table's columns in Parquet's terms. Thread-safe. */
final class MessageSchema {

  private MessageSchema() {}

  /** The schema of the table's files. */
  static MessageType of(TableDefinition table) {
    Type[] columns = table.columns().stream().map(MessageSchema::type).toArray(Type[]::new);
    return new MessageType(table.name(), columns);
  }

  private static Type type(Column column) {
    Repetition repetition = column.nullable() ? Repetition.OPTIONAL : Repetition.REQUIRED;
    return switch (column.type()) {
      case STRING ->
          Types.primitive(PrimitiveTypeName.BINARY, repetition)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case INT -> Types.primitive(PrimitiveTypeName.INT32, repetition).named(column.name());
      case TIMESTAMP ->
          // A wall time is no instant: so marked, every reader shows it as printed, in any zone.
          Types.primitive(PrimitiveTypeName.INT64, repetition)
              .as(LogicalTypeAnnotation.timestampType(false, TimeUnit.MICROS))
              .named(column.name());
    };
  }
}
