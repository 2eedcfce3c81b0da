package dev.homelake.silver.rows;

import dev.homelake.silver.rows.PartitionRows.DayOrder;
import dev.homelake.whatsapp.merge.MinuteRows;

/**
 * Walks over the merged messages of one day: chat by chat, in the chat's order. Not thread-safe.
 *
 * <pre>{@code
 * messages.begin(day);
 * while (messages.next()) {
 *   use(messages.row(), messages.position());
 * }
 * }</pre>
 */
public final class DayMessages {

  private final PartitionRows partition;
  private final MinuteRows minute = new MinuteRows();
  private final RowView row = new RowView();
  private DayOrder order;
  private int minuteFrom;
  private int minuteTo;
  private int place;
  private int position;
  private int number;

  /** The messages of a partition's rows. */
  public DayMessages(PartitionRows partition) {
    this.partition = partition;
  }

  /** Goes to the beginning of a day. */
  public void begin(int day) {
    order = partition.day(day);
    order.sort();
    minuteFrom = 0;
    minuteTo = 0;
    place = 0;
    position = -1;
    minute.clear();
  }

  /** Moves to the next message; false when there is none. */
  public boolean next() {
    if (place == minute.size()) {
      if (minuteTo == order.size()) {
        return false;
      }
      boolean newChat = minuteTo > 0 && order.chat(minuteTo) != order.chat(minuteFrom);
      position = newChat ? -1 : position;
      mergeMinute();
    }
    number = minute.row(place++);
    position++;
    partition.look(row, order.row(minuteFrom + number));
    return true;
  }

  private void mergeMinute() {
    minuteFrom = minuteTo;
    minute.clear();
    do {
      partition.look(row, order.row(minuteTo++));
      minute.add(
          row.keyHigh(),
          row.keyLow(),
          row.preciseSecond(),
          row.file(),
          row.line(),
          row.rank(),
          row.attachmentFrom() >= 0);
    } while (minuteTo < order.size() && order.sameMinute(minuteFrom, minuteTo));
    minute.merge();
    place = 0;
  }

  /** The row that stands for the message. */
  public RowView row() {
    return row;
  }

  /** The message's place within its chat's day, from 0. */
  public int position() {
    return position;
  }

  /** Which of the messages with its key it is, from 0. */
  public int ordinal() {
    return minute.ordinal(number);
  }

  /** The number of its chat among {@link PartitionRows#chats()}. */
  public int chat() {
    return order.chat(minuteFrom);
  }

  /** The number of its sender among {@link PartitionRows#senders()}, or -1. */
  public int sender() {
    return partition.sender(row, order.row(minuteFrom + number));
  }

  /** The number of the file that supplied the row. */
  public int file() {
    return row.file();
  }
}
