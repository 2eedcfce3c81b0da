package dev.homelake.silver.rows;

import static dev.homelake.silver.rows.LittleEndian.readInt;
import static dev.homelake.silver.rows.LittleEndian.readLong;

import dev.homelake.whatsapp.MessageKind;

/** A look at one row of a block, moved from row to row. Not thread-safe. */
public final class RowView {

  private byte[] block;
  private int at;

  /** Moves to the row that begins at {@code offset}. */
  RowView at(byte[] rowBlock, int offset) {
    block = rowBlock;
    at = offset;
    return this;
  }

  /** Where the following row begins. */
  int end() {
    return at + readInt(block, at);
  }

  /** Days since 1970-01-01. */
  public int day() {
    return readInt(block, at + 4);
  }

  /** Seconds since midnight; whole minutes where the export prints no seconds. */
  public int secondOfDay() {
    return ExportRow.secondOfDay(readInt(block, at + 8));
  }

  /** What the row is. */
  public MessageKind kind() {
    return ExportRow.kind(readInt(block, at + 8));
  }

  /** The row's first line. */
  public int line() {
    return readInt(block, at + 16);
  }

  /** The first half of the row's key. */
  public long keyHigh() {
    return readLong(block, at + 32);
  }

  /** The second half of the row's key. */
  public long keyLow() {
    return readLong(block, at + 40);
  }

  /** The array that holds body and attachment. */
  public byte[] bytes() {
    return block;
  }

  /** Where the body begins. */
  public int bodyFrom() {
    return at + BlockBuilder.ROW_HEADER;
  }

  /** Where the body ends, exclusive. */
  public int bodyTo() {
    return end() - Math.max(0, attachmentLength());
  }

  /** Where the attachment's name begins, or -1 if there is none. */
  public int attachmentFrom() {
    int length = attachmentLength();
    return length < 0 ? -1 : end() - length;
  }

  /** Where the attachment's name ends, exclusive. */
  public int attachmentTo() {
    return end();
  }

  private int attachmentLength() {
    return readInt(block, at + 28);
  }

  int preciseSecond() {
    return ExportRow.preciseSecond(readInt(block, at + 8));
  }

  int file() {
    return readInt(block, at + 12);
  }

  int rank() {
    return readInt(block, at + 20);
  }

  /** Index into the block's senders, or -1. */
  int sender() {
    return readInt(block, at + 24);
  }
}
