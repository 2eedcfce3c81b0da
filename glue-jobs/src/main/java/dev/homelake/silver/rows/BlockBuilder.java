package dev.homelake.silver.rows;

import static dev.homelake.silver.rows.LittleEndian.writeInt;
import static dev.homelake.silver.rows.LittleEndian.writeLong;

import java.util.Arrays;

/**
 * Writes rows of one chat behind each other, and puts what they share in front of them; see {@link
 * SharedTexts}.
 *
 * <p>A block is: its header's length; the chat; the number of senders, each sender; the number of
 * files, each file's number and key; the rows. Texts have their length in front. A row is eight
 * ints (length, day, time, file, line, rank, sender or -1, attachment's length or -1), the two
 * halves of the key, the body, the attachment. Not thread-safe.
 */
final class BlockBuilder {

  static final int ROW_HEADER = 48;
  static final int FILE_AT = 12;
  static final int SENDER_AT = 24;

  private byte[] rows = new byte[1 << 10];
  private int size;

  /** Bytes of the rows so far. */
  int size() {
    return size;
  }

  void add(ExportRow row) {
    int body = row.bodyTo - row.bodyFrom;
    int attachment = row.attachmentFrom < 0 ? -1 : row.attachmentTo - row.attachmentFrom;
    int length = ROW_HEADER + body + Math.max(0, attachment);
    if (rows.length - size < length) {
      rows = Arrays.copyOf(rows, Math.max(size + length, rows.length * 2));
    }
    int at = size;
    writeInt(rows, at, length);
    writeInt(rows, at + 4, row.day);
    writeInt(rows, at + 8, row.time);
    writeInt(rows, at + FILE_AT, row.file);
    writeInt(rows, at + 16, row.line);
    writeInt(rows, at + 20, row.rank);
    writeInt(rows, at + SENDER_AT, row.sender);
    writeInt(rows, at + 28, attachment);
    writeLong(rows, at + 32, row.keyHigh);
    writeLong(rows, at + 40, row.keyLow);
    System.arraycopy(row.buffer, row.bodyFrom, rows, at + ROW_HEADER, body);
    if (attachment > 0) {
      System.arraycopy(row.buffer, row.attachmentFrom, rows, at + ROW_HEADER + body, attachment);
    }
    size += length;
  }

  /** Returns the block and starts the next. */
  byte[] build(SharedTexts texts) {
    byte[] block = texts.block(rows, size);
    size = 0;
    return block;
  }
}
