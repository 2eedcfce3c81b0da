package dev.homelake.silver.table;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.homelake.catalog.Column;
import dev.homelake.catalog.TableDefinition;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.format.TypeDefinedOrder;
import org.apache.parquet.format.Util;

/** Lays out Parquet files in memory, one after the other. Not thread-safe. */
final class ParquetFile implements Closeable {

  private static final byte[] MAGIC = "PAR1".getBytes(US_ASCII);

  /** Readers look for a version behind the name before they trust minima and maxima. */
  private static final String CREATED_BY = "homelake version 1";

  /** Below this, a compressor's own header eats what it saves. */
  private static final int WORTH_COMPRESSING = 96;

  private final TableDefinition table;
  private final List<SchemaElement> schema;
  private final List<ColumnOrder> orders;
  private final PageCompressor compressor;
  private final ByteBuilder out = new ByteBuilder();
  private final ByteBuilder dictionary = new ByteBuilder();
  private final ByteBuilder page = new ByteBuilder();
  private final ByteBuilder compressed = new ByteBuilder();
  private final List<RowGroup> rowGroups = new ArrayList<>();
  private long rows;

  ParquetFile(TableDefinition table, int compressionLevel) {
    this.table = table;
    this.schema = ParquetSchema.of(table);
    this.orders =
        Collections.nCopies(table.columns().size(), ColumnOrder.TYPE_ORDER(new TypeDefinedOrder()));
    this.compressor = new PageCompressor(compressionLevel);
  }

  void begin() throws IOException {
    out.clear();
    out.write(MAGIC);
    rowGroups.clear();
    rows = 0;
  }

  /** Writes the rows that the buffers hold, one buffer a column in the table's order. */
  void writeRowGroup(List<ColumnBuffer> buffers) throws IOException {
    List<ColumnChunk> chunks = new ArrayList<>();
    long bytes = 0;
    for (int i = 0; i < buffers.size(); i++) {
      ColumnMetaData column = writeColumn(table.columns().get(i), buffers.get(i));
      chunks.add(new ColumnChunk(dictionaryOrDataOffset(column)).setMeta_data(column));
      bytes += column.getTotal_uncompressed_size();
    }
    int rowCount = buffers.get(0).rows();
    rowGroups.add(new RowGroup(chunks, bytes, rowCount));
    rows += rowCount;
  }

  /** Writes the footer and returns the whole file; it is valid until {@link #begin()}. */
  ByteBuilder finish() throws IOException {
    int footer = out.size();
    Util.writeFileMetaData(
        new FileMetaData(1, schema, rows, rowGroups)
            .setCreated_by(CREATED_BY)
            .setColumn_orders(orders),
        out);
    out.writeInt(out.size() - footer);
    out.write(MAGIC);
    return out;
  }

  private static long dictionaryOrDataOffset(ColumnMetaData column) {
    return column.isSetDictionary_page_offset()
        ? column.getDictionary_page_offset()
        : column.getData_page_offset();
  }

  private ColumnMetaData writeColumn(Column column, ColumnBuffer values) throws IOException {
    boolean hasDictionary = values.dictionarySize() >= 0;
    dictionary.clear();
    values.writeDictionary(dictionary);
    page.clear();
    if (column.nullable()) {
      values.writeLevels(page);
    }
    values.writeValues(page);
    CompressionCodec codec =
        dictionary.size() + page.size() < WORTH_COMPRESSING
            ? CompressionCodec.UNCOMPRESSED
            : CompressionCodec.ZSTD;
    int from = out.size();
    int headers = hasDictionary ? writeDictionaryPage(values.dictionarySize(), codec) : 0;
    int dataFrom = out.size();
    headers += writeDataPage(values, codec);
    ColumnMetaData meta =
        new ColumnMetaData(
                ParquetSchema.physicalType(column.type()),
                hasDictionary
                    ? List.of(Encoding.PLAIN, Encoding.RLE, values.encoding())
                    : List.of(Encoding.RLE, values.encoding()),
                List.of(column.name()),
                codec,
                values.rows(),
                headers + dictionary.size() + page.size(),
                out.size() - from,
                dataFrom)
            .setStatistics(statistics(values));
    return hasDictionary ? meta.setDictionary_page_offset(from) : meta;
  }

  private static Statistics statistics(ColumnBuffer values) {
    Statistics statistics = new Statistics().setNull_count(values.nulls());
    values.describe(statistics);
    return statistics;
  }

  /** Returns the header's length. */
  private int writeDictionaryPage(int values, CompressionCodec codec) throws IOException {
    ByteBuilder stored = stored(dictionary, codec);
    PageHeader header =
        new PageHeader(PageType.DICTIONARY_PAGE, dictionary.size(), stored.size())
            .setDictionary_page_header(new DictionaryPageHeader(values, Encoding.PLAIN));
    return writePage(header, stored);
  }

  private int writeDataPage(ColumnBuffer values, CompressionCodec codec) throws IOException {
    ByteBuilder stored = stored(page, codec);
    PageHeader header =
        new PageHeader(PageType.DATA_PAGE, page.size(), stored.size())
            .setData_page_header(
                new DataPageHeader(values.rows(), values.encoding(), Encoding.RLE, Encoding.RLE));
    return writePage(header, stored);
  }

  private ByteBuilder stored(ByteBuilder content, CompressionCodec codec) {
    if (codec == CompressionCodec.UNCOMPRESSED) {
      return content;
    }
    compressed.clear();
    compressor.compress(content, compressed);
    return compressed;
  }

  private int writePage(PageHeader header, ByteBuilder content) throws IOException {
    int from = out.size();
    Util.writePageHeader(header, out);
    int length = out.size() - from;
    out.write(content);
    return length;
  }

  @Override
  public void close() {
    compressor.close();
  }
}
