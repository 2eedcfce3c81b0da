package dev.homelake.silver.table;

import org.apache.parquet.format.Encoding;

/** Texts that seldom repeat. */
final class PlainText extends ColumnBuffer {

  private final ByteBuilder values = new ByteBuilder();

  void add(byte[] text, int from, int to) {
    values.writeInt(to - from);
    values.write(text, from, to - from);
    countValue();
  }

  /** Adds a text of this length and returns where {@link #array()} wants it. */
  int add(int length) {
    values.writeInt(length);
    countValue();
    return values.reserve(length);
  }

  byte[] array() {
    return values.array();
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
  int bytes() {
    return values.size();
  }

  @Override
  void clear() {
    super.clear();
    values.clear();
  }
}
