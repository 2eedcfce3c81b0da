package dev.homelake.silver.table;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.Statistics;

/** Texts of which there are few different ones; rows give them by number. */
final class DictionaryText extends ColumnBuffer {

  private final IntFunction<byte[]> texts;

  /** Place in this file's dictionary by number, plus 1; 0 if it is not in there. */
  private int[] placeOf = new int[16];

  private int[] dictionary = new int[16];
  private int dictionarySize;
  private int[] values = new int[64];
  private int size;

  DictionaryText(IntFunction<byte[]> texts) {
    this.texts = texts;
  }

  void add(int number) {
    if (number >= placeOf.length) {
      placeOf = Arrays.copyOf(placeOf, number * 2);
    }
    if (placeOf[number] == 0) {
      if (dictionarySize == dictionary.length) {
        dictionary = Arrays.copyOf(dictionary, dictionarySize * 2);
      }
      dictionary[dictionarySize] = number;
      placeOf[number] = ++dictionarySize;
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = placeOf[number] - 1;
    countValue();
  }

  @Override
  Encoding encoding() {
    return Encoding.RLE_DICTIONARY;
  }

  @Override
  void writeValues(ByteBuilder page) {
    int bits = RunEncoder.bitsFor(Math.max(0, dictionarySize - 1));
    page.write(bits);
    RunEncoder.encode(values, size, bits, page);
  }

  @Override
  int dictionarySize() {
    return dictionarySize;
  }

  @Override
  void writeDictionary(ByteBuilder page) {
    for (int i = 0; i < dictionarySize; i++) {
      byte[] text = texts.apply(dictionary[i]);
      page.writeInt(text.length);
      page.write(text, 0, text.length);
    }
  }

  @Override
  void describe(Statistics statistics) {
    byte[] least = null;
    byte[] largest = null;
    for (int i = 0; i < dictionarySize; i++) {
      byte[] text = texts.apply(dictionary[i]);
      least = least == null || Arrays.compareUnsigned(text, least) < 0 ? text : least;
      largest = largest == null || Arrays.compareUnsigned(text, largest) > 0 ? text : largest;
    }
    if (least != null) {
      statistics.setMin_value(least);
      statistics.setMax_value(largest);
    }
  }

  @Override
  int bytes() {
    return size * 4;
  }

  @Override
  void clear() {
    super.clear();
    for (int i = 0; i < dictionarySize; i++) {
      placeOf[dictionary[i]] = 0;
    }
    dictionarySize = 0;
    size = 0;
  }
}
