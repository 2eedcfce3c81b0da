package dev.homelake.whatsapp.sender;

import dev.homelake.whatsapp.text.ByteRanges;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/** A set of byte slices, each with a number from 0 on in the order of arrival. Not thread-safe. */
final class ByteKeys {

  /** Nobody can know it, so nobody can make up names that all fall into one slot. */
  private final int multiplier = ThreadLocalRandom.current().nextInt() | 1;

  private byte[][] keys = new byte[64][];
  private int[] hashes = new int[64];
  private int[] slots = new int[256];
  private int size;

  ByteKeys() {
    Arrays.fill(slots, -1);
  }

  /** The slice's number, or -1 if it is not in the set. */
  int find(byte[] bytes, int from, int to) {
    return slots[slot(hash(bytes, from, to), bytes, from, to)];
  }

  /** The slice's number; it is put into the set, as a copy, if it was not there. */
  int put(byte[] bytes, int from, int to) {
    int hash = hash(bytes, from, to);
    int slot = slot(hash, bytes, from, to);
    if (slots[slot] >= 0) {
      return slots[slot];
    }
    if (size == keys.length) {
      grow();
      slot = slot(hash, bytes, from, to);
    }
    keys[size] = Arrays.copyOfRange(bytes, from, to);
    hashes[size] = hash;
    slots[slot] = size;
    return size++;
  }

  byte[] key(int number) {
    return keys[number];
  }

  int size() {
    return size;
  }

  private int slot(int hash, byte[] bytes, int from, int to) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] >= 0 && !matches(slots[slot], hash, bytes, from, to)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private boolean matches(int number, int hash, byte[] bytes, int from, int to) {
    return hashes[number] == hash && equals(number, bytes, from, to);
  }

  /** Whether the key of that number is the slice. */
  boolean equals(int number, byte[] bytes, int from, int to) {
    byte[] key = keys[number];
    return key.length == to - from && ByteRanges.equal(key, 0, bytes, from, key.length);
  }

  private void grow() {
    keys = Arrays.copyOf(keys, size * 2);
    hashes = Arrays.copyOf(hashes, size * 2);
    slots = new int[slots.length * 2];
    Arrays.fill(slots, -1);
    int mask = slots.length - 1;
    for (int number = 0; number < size; number++) {
      int slot = hashes[number] & mask;
      while (slots[slot] >= 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = number;
    }
  }

  private int hash(byte[] bytes, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = multiplier * hash + bytes[i];
    }
    hash *= 0x9E3779B9;
    return hash ^ hash >>> 15;
  }
}
