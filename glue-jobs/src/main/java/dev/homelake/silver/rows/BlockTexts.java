package dev.homelake.silver.rows;

import static dev.homelake.silver.rows.LittleEndian.readInt;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A block whose header was read. */
final class BlockTexts {

  private final byte[] bytes;
  private final byte[] chat;
  private final byte[][] senders;
  private final int[] senderNumbers;
  private final Map<Integer, byte[]> files;

  private BlockTexts(byte[] bytes, byte[] chat, byte[][] senders, Map<Integer, byte[]> files) {
    this.bytes = bytes;
    this.chat = chat;
    this.senders = senders;
    this.senderNumbers = new int[senders.length];
    this.files = files;
  }

  static BlockTexts read(byte[] bytes) {
    int at = 4;
    byte[] chat = text(bytes, at);
    at += 4 + chat.length;
    byte[][] senders = new byte[readInt(bytes, at)][];
    at += 4;
    for (int i = 0; i < senders.length; i++) {
      senders[i] = text(bytes, at);
      at += 4 + senders[i].length;
    }
    int fileCount = readInt(bytes, at);
    at += 4;
    Map<Integer, byte[]> files = new HashMap<>();
    for (int i = 0; i < fileCount; i++) {
      byte[] key = text(bytes, at + 4);
      files.put(readInt(bytes, at), key);
      at += 8 + key.length;
    }
    return new BlockTexts(bytes, chat, senders, files);
  }

  private static byte[] text(byte[] bytes, int at) {
    return Arrays.copyOfRange(bytes, at + 4, at + 4 + readInt(bytes, at));
  }

  /** Gives the block's senders their numbers in the partition. */
  void numberSenders(TextNumbers partition) {
    for (int i = 0; i < senders.length; i++) {
      senderNumbers[i] = partition.number(senders[i]);
    }
  }

  byte[] bytes() {
    return bytes;
  }

  int rowsFrom() {
    return readInt(bytes, 0);
  }

  byte[] chat() {
    return chat;
  }

  int senderNumber(int sender) {
    return senderNumbers[sender];
  }

  Map<Integer, byte[]> files() {
    return files;
  }
}
