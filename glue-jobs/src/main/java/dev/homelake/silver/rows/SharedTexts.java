package dev.homelake.silver.rows;

import static dev.homelake.silver.rows.LittleEndian.readInt;
import static dev.homelake.silver.rows.LittleEndian.writeInt;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.silver.bronze.BronzeFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts that rows of a group share. A block takes along only those that its own rows use, else
 * the blocks of a chat with many exports or people would grow with their square. Not thread-safe.
 */
final class SharedTexts {

  private byte[] chat = new byte[0];
  private final List<byte[]> senders = new ArrayList<>();
  private final Map<String, Integer> senderNumbers = new HashMap<>();
  private int[] fileNumbers = new int[0];
  private byte[][] fileKeys = new byte[0][];

  /** The block being made; what was last used by another is not used by it. */
  private int block;

  private Used usedSenders = new Used(16);
  private Used usedFiles = new Used(16);

  /** Which numbers a block uses, in the order in which they were first met. */
  private static final class Used {
    private final int[] usedBy;
    private final int[] places;
    private final int[] numbers;
    private int count;

    private Used(int capacity) {
      usedBy = new int[capacity];
      places = new int[capacity];
      numbers = new int[capacity];
    }

    private Used withCapacity(int needed) {
      return needed <= numbers.length ? this : new Used(Math.max(needed, numbers.length * 2));
    }

    private int place(int number, int block) {
      if (usedBy[number] != block) {
        usedBy[number] = block;
        places[number] = count;
        numbers[count++] = number;
      }
      return places[number];
    }
  }

  /** Starts a group of files. */
  void begin(List<BronzeFile> group) {
    senders.clear();
    senderNumbers.clear();
    fileNumbers = group.stream().mapToInt(BronzeFile::number).toArray();
    fileKeys = group.stream().map(file -> file.key().getBytes(UTF_8)).toArray(byte[][]::new);
    usedFiles = usedFiles.withCapacity(fileKeys.length);
  }

  /** The chat of the rows to come. */
  void chat(String title) {
    chat = title.getBytes(UTF_8);
  }

  /** The number of a sender within the group. */
  int sender(String name) {
    return senderNumbers.computeIfAbsent(
        name,
        n -> {
          senders.add(n.getBytes(UTF_8));
          return senders.size() - 1;
        });
  }

  /** Makes a block of rows. In these, senders are given their numbers in the block. */
  byte[] block(byte[] rows, int size) {
    use(rows, size);
    int header = headerLength();
    byte[] bytes = new byte[header + size];
    writeInt(bytes, 0, header);
    int at = writeText(bytes, 4, chat);
    writeInt(bytes, at, usedSenders.count);
    at += 4;
    for (int i = 0; i < usedSenders.count; i++) {
      at = writeText(bytes, at, senders.get(usedSenders.numbers[i]));
    }
    writeInt(bytes, at, usedFiles.count);
    at += 4;
    for (int i = 0; i < usedFiles.count; i++) {
      writeInt(bytes, at, fileNumbers[usedFiles.numbers[i]]);
      at = writeText(bytes, at + 4, fileKeys[usedFiles.numbers[i]]);
    }
    System.arraycopy(rows, 0, bytes, header, size);
    return bytes;
  }

  private void use(byte[] rows, int size) {
    block++;
    usedSenders = usedSenders.withCapacity(senders.size());
    usedSenders.count = 0;
    usedFiles.count = 0;
    int latestFile = -1;
    for (int at = 0; at < size; at += readInt(rows, at)) {
      int sender = readInt(rows, at + BlockBuilder.SENDER_AT);
      if (sender >= 0) {
        writeInt(rows, at + BlockBuilder.SENDER_AT, usedSenders.place(sender, block));
      }
      int file = readInt(rows, at + BlockBuilder.FILE_AT);
      if (file != latestFile) {
        usedFiles.place(Arrays.binarySearch(fileNumbers, file), block);
        latestFile = file;
      }
    }
  }

  private int headerLength() {
    int length = 4 + 4 + chat.length + 4 + 4;
    for (int i = 0; i < usedSenders.count; i++) {
      length += 4 + senders.get(usedSenders.numbers[i]).length;
    }
    for (int i = 0; i < usedFiles.count; i++) {
      length += 8 + fileKeys[usedFiles.numbers[i]].length;
    }
    return length;
  }

  private static int writeText(byte[] bytes, int at, byte[] text) {
    writeInt(bytes, at, text.length);
    System.arraycopy(text, 0, bytes, at + 4, text.length);
    return at + 4 + text.length;
  }
}
