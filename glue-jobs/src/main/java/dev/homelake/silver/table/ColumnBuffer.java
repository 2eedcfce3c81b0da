package dev.homelake.silver.table;

import java.util.Arrays;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.Statistics;

/** The values of one column until they are written. Cleared and used again. Not thread-safe. */
abstract class ColumnBuffer {

  private int rows;
  private int nulls;

  /** For each row whether it has a value; only kept up once there is a null. */
  private int[] present = new int[0];

  /** Adds a row without value. */
  final void addNull() {
    if (nulls++ == 0) {
      present = present.length > rows ? present : new int[Math.max(64, rows * 2)];
      Arrays.fill(present, 0, rows, 1);
    }
    mark(0);
  }

  /** To be called with each value. */
  final void countValue() {
    if (nulls == 0) {
      rows++;
    } else {
      mark(1);
    }
  }

  private void mark(int value) {
    if (rows == present.length) {
      present = Arrays.copyOf(present, rows * 2);
    }
    present[rows++] = value;
  }

  final int rows() {
    return rows;
  }

  final int nulls() {
    return nulls;
  }

  /** Which rows have values, as a nullable column's pages begin. */
  final void writeLevels(ByteBuilder page) {
    int at = page.reserve(4);
    if (nulls == 0) {
      page.writeVarInt(rows << 1);
      page.write(1);
    } else {
      RunEncoder.encode(present, rows, 1, page);
    }
    page.setInt(at, page.size() - at - 4);
  }

  /** Starts anew. */
  void clear() {
    rows = 0;
    nulls = 0;
  }

  /** How {@link #writeValues} spells. */
  abstract Encoding encoding();

  abstract void writeValues(ByteBuilder page);

  /** Number of values in the dictionary, or -1 if there is none. */
  int dictionarySize() {
    return -1;
  }

  /** Writes the dictionary, if there is one. */
  void writeDictionary(ByteBuilder page) {}

  /** Sets the least and the largest value where they help readers to skip a file. */
  void describe(Statistics statistics) {}

  /** Memory in use for values. */
  abstract int bytes();
}
