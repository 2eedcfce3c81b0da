package dev.homelake.silver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.catalog.Column;
import dev.homelake.catalog.ColumnType;
import dev.homelake.catalog.TableDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is what the table's definition says. */
class SilverSchemaTest {

  private static final TableDefinition TABLE = TableDefinition.whatsappMessages();

  @TempDir static Path folder;
  private static Lake lake;

  @BeforeAll
  static void write() throws IOException {
    lake = new Lake(folder);
    lake.put(
            "WhatsApp Chat with Zoë.txt",
            """
            13/01/2025, 07:00 - Encrypted.
            13/01/2025, 07:05 - Zoë: hello
            13/01/2025, 07:06 - Äda: IMG-1.jpg (file attached)
            """)
        .run();
  }

  @Test
  void theFootersSchemaIsTheDefinition() throws IOException {
    MessageType written = footer().getFileMetaData().getSchema();

    assertThat(written.getFields()).isEqualTo(TABLE.columns().stream().map(this::type).toList());
  }

  private Type type(Column column) {
    var primitive =
        switch (column.type()) {
          case STRING ->
              Types.primitive(PrimitiveTypeName.BINARY, repetition(column))
                  .as(LogicalTypeAnnotation.stringType());
          case INT -> Types.primitive(PrimitiveTypeName.INT32, repetition(column));
          case TIMESTAMP ->
              Types.primitive(PrimitiveTypeName.INT64, repetition(column))
                  .as(LogicalTypeAnnotation.timestampType(false, TimeUnit.MICROS));
        };
    return primitive.named(column.name());
  }

  private static Type.Repetition repetition(Column column) {
    return column.nullable() ? Type.Repetition.OPTIONAL : Type.Repetition.REQUIRED;
  }

  @Test
  void sparkSeesTheDefinitionsColumns() {
    StructType expected = new StructType();
    for (Column column : TABLE.columns()) {
      expected = expected.add(column.name(), sparkType(column.type()));
    }
    for (Column column : TABLE.partitions()) {
      expected = expected.add(column.name(), sparkType(column.type()));
    }

    assertThat(lake.rows().schema()).isEqualTo(expected);
  }

  private static DataType sparkType(ColumnType type) {
    return switch (type) {
      case STRING -> DataTypes.StringType;
      case INT -> DataTypes.IntegerType;
      case TIMESTAMP -> DataTypes.TimestampNTZType;
    };
  }

  @Test
  void wallTimesStayAsPrintedInEveryZone() {
    SparkSession elsewhere = SharedSpark.session().newSession();
    elsewhere.conf().set("spark.sql.session.timeZone", "Asia/Tokyo");

    Dataset<Row> rows = elsewhere.read().parquet(folder.resolve("silver").toString());

    assertThat(rows.selectExpr("cast(min(sent_at) as string)").first().getString(0))
        .isEqualTo("2025-01-13 07:00:00");
  }

  /** As Athena's and Glue's catalogs do: their only timestamp is the one with a session zone. */
  @Test
  void wallTimesCanBeReadAsPlainTimestampsInUtc() {
    Dataset<Row> rows =
        SharedSpark.session()
            .read()
            .schema("sent_at timestamp, chat string")
            .parquet(folder.resolve("silver").toString());

    assertThat(rows.selectExpr("cast(max(sent_at) as string)").first().getString(0))
        .isEqualTo("2025-01-13 07:06:00");
  }

  @Test
  void readersWithoutVectorsReadTheSame() {
    SparkSession plain = SharedSpark.session().newSession();
    plain.conf().set("spark.sql.parquet.enableVectorizedReader", "false");

    assertThat(
            plain
                .read()
                .parquet(folder.resolve("silver").toString())
                .orderBy("position")
                .collectAsList())
        .isEqualTo(lake.rows().collectAsList());
  }

  @Test
  void statisticsTellWhatAFileHolds() throws IOException {
    BlockMetaData rowGroup = footer().getBlocks().get(0);

    assertThat(rowGroup.getRowCount()).isEqualTo(3);
    ColumnChunkMetaData sender = column(rowGroup, "sender");
    assertThat(sender.getStatistics().minAsString()).isEqualTo("Zoë");
    assertThat(sender.getStatistics().maxAsString()).isEqualTo("Äda");
    assertThat(sender.getStatistics().getNumNulls()).isEqualTo(1);
    assertThat(column(rowGroup, "sent_at").getStatistics().minAsString())
        .isEqualTo("2025-01-13T07:00:00.000000");
  }

  @Test
  void filtersThatUseStatisticsFindTheRows() {
    assertThat(lake.rows().where("sender = 'Äda'").count()).isEqualTo(1);
    assertThat(lake.rows().where("sender = 'Bo'").count()).isZero();
    assertThat(lake.rows().where("message like '%hello%'").count()).isEqualTo(1);
    assertThat(lake.rows().where("position >= 1").count()).isEqualTo(2);
  }

  private static ColumnChunkMetaData column(BlockMetaData rowGroup, String name) {
    List<ColumnChunkMetaData> columns = rowGroup.getColumns();
    return columns.stream()
        .filter(column -> column.getPath().toDotString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static ParquetMetadata footer() throws IOException {
    var file =
        new org.apache.hadoop.fs.Path(
            folder.resolve("silver/date=2025-01-13/part-0.parquet").toString());
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(file, new Configuration()))) {
      return reader.getFooter();
    }
  }
}
