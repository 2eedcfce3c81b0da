package dev.homelake.silver.rows;

import dev.homelake.whatsapp.MessageKind;
import dev.homelake.whatsapp.MessageReader;
import dev.homelake.whatsapp.merge.MessageKeys;
import dev.homelake.whatsapp.merge.MinuteRows;

/** One row of an export on its way into a block; filled anew for each row. Not thread-safe. */
final class ExportRow {

  private static final MessageKind[] KINDS = MessageKind.values();
  private static final int SECOND_BITS = 17;
  private static final int PRECISE = 1 << (SECOND_BITS + 2);

  long keyHigh;
  long keyLow;
  int day;

  /** Second of the day, kind, and whether the second is printed. */
  int time;

  int file;
  int line;
  int rank;
  int sender;
  byte[] buffer;
  int bodyFrom;
  int bodyTo;
  int attachmentFrom;
  int attachmentTo;

  /** Takes the row that the reader stands on; the sender is the reader's. */
  void read(MessageReader reader, MessageKeys keys) {
    keys.read(reader);
    keyHigh = keys.high();
    keyLow = keys.low();
    day = reader.epochDay();
    time =
        reader.secondOfDay()
            | reader.kind().ordinal() << SECOND_BITS
            | (reader.hasSeconds() ? PRECISE : 0);
    line = reader.line();
    rank = MinuteRows.UNRANKED;
    sender = reader.sender();
    buffer = reader.buffer();
    bodyFrom = reader.bodyFrom();
    bodyTo = reader.bodyTo();
    attachmentFrom = reader.attachmentFrom();
    attachmentTo = reader.attachmentTo();
  }

  static int secondOfDay(int time) {
    return time & (1 << SECOND_BITS) - 1;
  }

  static MessageKind kind(int time) {
    return KINDS[time >>> SECOND_BITS & 3];
  }

  /** The second of the minute as {@link MinuteRows#add} wants it. */
  static int preciseSecond(int time) {
    return (time & PRECISE) == 0 ? MinuteRows.NO_SECOND : secondOfDay(time) % 60;
  }
}
