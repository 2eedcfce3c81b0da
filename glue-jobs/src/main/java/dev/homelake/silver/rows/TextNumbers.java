package dev.homelake.silver.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts as UTF-8, numbered from 0 in the order in which they were first met. Not thread-safe. */
public final class TextNumbers {

  private final Map<Text, Integer> numbers = new HashMap<>();
  private final List<byte[]> texts = new ArrayList<>();

  /** The text's number. */
  int number(byte[] text) {
    return numbers.computeIfAbsent(
        new Text(text),
        t -> {
          texts.add(text);
          return texts.size() - 1;
        });
  }

  /** The text of a number. */
  public byte[] text(int number) {
    return texts.get(number);
  }

  /** How many texts there are. */
  public int size() {
    return texts.size();
  }

  /** Bytes with a value's equality and the order of code points. */
  record Text(byte[] bytes) implements Comparable<Text> {

    @Override
    public boolean equals(Object other) {
      return other instanceof Text text && Arrays.equals(bytes, text.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }

    @Override
    public int compareTo(Text other) {
      return Arrays.compareUnsigned(bytes, other.bytes);
    }
  }
}
