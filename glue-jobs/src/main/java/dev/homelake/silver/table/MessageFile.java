package dev.homelake.silver.table;

import dev.homelake.catalog.TableDefinition;
import dev.homelake.silver.rows.DayMessages;
import dev.homelake.silver.rows.PartitionRows;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;

/**
 * Makes the table's files from merged messages, one after the other. Not thread-safe.
 *
 * <p>Files are made in memory and then stored with one request, so nobody sees half a file.
 */
public final class MessageFile {

  /** The default of 1 MiB is allocated for every column of every file. */
  private static final int PAGE = 64 << 10;

  /** Minima and maxima of long texts would fill the footer. */
  private static final int STATISTICS = 64;

  private static final long ROW_GROUP = 64L << 20;

  /** Read once: a Configuration of one's own for every file costs more than the file. */
  private static final Configuration CONFIGURATION = new Configuration(false);

  private final MessageWriteSupport writeSupport;
  private final MemoryFile file = new MemoryFile();

  /** Files of the partition's messages. */
  public MessageFile(TableDefinition table, PartitionRows partition) {
    this.writeSupport = new MessageWriteSupport(table, partition);
  }

  /**
   * Makes the file of one day. The bytes are valid until the next call.
   *
   * @param messages standing at the beginning of the day
   * @param byChat is increased by the number of messages of each chat
   */
  public ByteBuffer of(DayMessages messages, long[] byChat) throws IOException {
    try (ParquetWriter<DayMessages> writer = new Builder(file, writeSupport).build()) {
      while (messages.next()) {
        writer.write(messages);
        byChat[messages.chat()]++;
      }
    }
    return file.content();
  }

  private static final class Builder extends ParquetWriter.Builder<DayMessages, Builder> {

    private final MessageWriteSupport writeSupport;

    private Builder(OutputFile file, MessageWriteSupport writeSupport) {
      super(file);
      this.writeSupport = writeSupport;
      withConf(CONFIGURATION);
      withCompressionCodec(CompressionCodecName.ZSTD);
      withPageSize(PAGE);
      withRowGroupSize(ROW_GROUP);
      withValidation(false);
      withStatisticsTruncateLength(STATISTICS);
      withDictionaryEncoding(false);
      for (String repeated : new String[] {"sender", "chat", "kind", "source_file"}) {
        withDictionaryEncoding(repeated, true);
      }
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<DayMessages> getWriteSupport(Configuration configuration) {
      return writeSupport;
    }
  }
}
