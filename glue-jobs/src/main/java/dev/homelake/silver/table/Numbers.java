package dev.homelake.silver.table;

import java.util.Arrays;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.Statistics;

/** Numbers of 32 or 64 bits. */
final class Numbers extends ColumnBuffer {

  /** How many bits a number has in the file. */
  enum Width {
    INT,
    LONG
  }

  private final Width width;
  private final ByteBuilder values = new ByteBuilder();
  private long least = Long.MAX_VALUE;
  private long largest = Long.MIN_VALUE;

  Numbers(Width width) {
    this.width = width;
  }

  void add(long value) {
    least = Math.min(least, value);
    largest = Math.max(largest, value);
    write(value, values);
    countValue();
  }

  private void write(long value, ByteBuilder out) {
    switch (width) {
      case INT -> out.writeInt((int) value);
      case LONG -> out.writeLong(value);
    }
  }

  @Override
  Encoding encoding() {
    return Encoding.PLAIN;
  }

  @Override
  void writeValues(ByteBuilder page) {
    page.write(values);
  }

  @Override
  void describe(Statistics statistics) {
    if (values.size() > 0) {
      statistics.setMin_value(bytesOf(least));
      statistics.setMax_value(bytesOf(largest));
    }
  }

  private byte[] bytesOf(long value) {
    ByteBuilder bytes = new ByteBuilder();
    write(value, bytes);
    return Arrays.copyOf(bytes.array(), bytes.size());
  }

  @Override
  int bytes() {
    return values.size();
  }

  @Override
  void clear() {
    super.clear();
    values.clear();
    least = Long.MAX_VALUE;
    largest = Long.MIN_VALUE;
  }
}
