package dev.homelake.silver.table;

import dev.homelake.catalog.TableDefinition;
import dev.homelake.silver.rows.DayMessages;
import dev.homelake.silver.rows.PartitionRows;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Makes the table's files from merged messages, one after the other. Not thread-safe.
 *
 * <p>Files are made in memory and then stored with one request, so nobody sees half a file. All
 * files share one compressor: {@code ParquetWriter} would make one for each, and most of the time
 * would go into that.
 */
public final class MessageFile implements Closeable {

  /** The default of 1 MiB is allocated for every column of every file. */
  private static final int PAGE = 64 << 10;

  /** Minima and maxima of long texts would fill the footer. */
  private static final int STATISTICS = 64;

  private static final int ROW_GROUP = 64 << 20;
  private static final int ROWS_BETWEEN_LOOKS = 256;

  private final CodecFactory codecs = new CodecFactory(new Configuration(false), PAGE);

  @SuppressWarnings("deprecation") // What stands in its place is not in the Parquet of Spark 3.5.
  private final CodecFactory.BytesCompressor compressor =
      codecs.getCompressor(CompressionCodecName.ZSTD);

  private final ParquetProperties properties;
  private final MessageColumns columns;
  private final MemoryFile file = new MemoryFile();

  /** Files of the partition's messages. */
  public MessageFile(TableDefinition table, PartitionRows partition) {
    this.columns = new MessageColumns(table, partition);
    ParquetProperties.Builder builder =
        ParquetProperties.builder()
            .withPageSize(PAGE)
            .withDictionaryPageSize(PAGE)
            .withDictionaryEncoding(false)
            .withStatisticsTruncateLength(STATISTICS)
            .withColumnIndexTruncateLength(STATISTICS);
    for (String repeated : new String[] {"sender", "chat", "kind", "source_file"}) {
      builder.withDictionaryEncoding(repeated, true);
    }
    this.properties = builder.build();
  }

  /**
   * Makes the file of one day. The bytes are valid until the next call.
   *
   * @param messages standing at the beginning of the day
   * @param byChat is increased by the number of messages of each chat
   */
  public ByteBuffer of(DayMessages messages, long[] byChat) throws IOException {
    ParquetFileWriter writer =
        new ParquetFileWriter(
            file,
            columns.schema(),
            ParquetFileWriter.Mode.CREATE,
            ROW_GROUP,
            0,
            STATISTICS,
            STATISTICS,
            false);
    writer.start();
    while (writeRowGroup(writer, messages, byChat)) {
      // A day of more than one row group is rare.
    }
    writer.end(Map.of());
    return file.content();
  }

  /** Writes messages until the row group is full; false if there are no more. */
  private boolean writeRowGroup(ParquetFileWriter writer, DayMessages messages, long[] byChat)
      throws IOException {
    ColumnChunkPageWriteStore pages =
        new ColumnChunkPageWriteStore(
            compressor, columns.schema(), new HeapByteBufferAllocator(), STATISTICS, false);
    ColumnWriteStore store = properties.newColumnWriteStore(columns.schema(), pages);
    columns.begin(store);
    long rows = 0;
    boolean full = false;
    while (!full && messages.next()) {
      columns.add(messages);
      store.endRecord();
      byChat[messages.chat()]++;
      full = ++rows % ROWS_BETWEEN_LOOKS == 0 && store.getBufferedSize() > ROW_GROUP;
    }
    if (rows > 0) {
      writer.startBlock(rows);
      store.flush();
      pages.flushToFileWriter(writer);
      writer.endBlock();
    }
    store.close();
    return full;
  }

  /** Gives the compressor back. */
  @Override
  public void close() {
    codecs.release();
  }
}
