package dev.homelake.silver.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * All rows of one partition of dates, in memory, in the order of date, chat and minute. The order
 * never depends on that of the blocks. Not thread-safe.
 */
public final class PartitionRows {

  /** Chat, minute and row in one number that sorts: 20, 11 and 32 bits. */
  private static final int MINUTE_AT = 32;

  private static final int CHAT_AT = MINUTE_AT + 11;

  private final List<BlockTexts> blocks = new ArrayList<>();
  private final TextNumbers senders = new TextNumbers();
  private final TextNumbers chats = new TextNumbers();
  private final Map<Integer, byte[]> files = new HashMap<>();
  private final TreeMap<Integer, DayOrder> days = new TreeMap<>();
  private long[] places = new long[1 << 10];
  private int count;

  /** Reads all blocks of the partition. */
  public PartitionRows(Iterator<byte[]> all) {
    this(all, day -> true);
  }

  /**
   * Reads the rows of some days.
   *
   * @param wanted days since 1970-01-01; rows of others take no memory
   */
  public PartitionRows(Iterator<byte[]> all, IntPredicate wanted) {
    TreeSet<TextNumbers.Text> titles = new TreeSet<>();
    while (all.hasNext()) {
      BlockTexts block = BlockTexts.read(all.next());
      if (!holdsAny(block, wanted)) {
        continue;
      }
      blocks.add(block);
      titles.add(new TextNumbers.Text(block.chat()));
      block.files().forEach(files::putIfAbsent);
    }
    titles.forEach(title -> chats.number(title.bytes()));
    for (int i = 0; i < blocks.size(); i++) {
      index(i, wanted);
    }
  }

  private static boolean holdsAny(BlockTexts block, IntPredicate wanted) {
    RowView row = new RowView();
    for (int at = block.rowsFrom(); at < block.bytes().length; at = row.end()) {
      row.at(block.bytes(), at);
      if (wanted.test(row.day())) {
        return true;
      }
    }
    return false;
  }

  private void index(int blockNumber, IntPredicate wanted) {
    BlockTexts block = blocks.get(blockNumber);
    long chat = chats.number(block.chat());
    block.numberSenders(senders);
    RowView row = new RowView();
    DayOrder order = null;
    int day = 0;
    for (int at = block.rowsFrom(); at < block.bytes().length; at = row.end()) {
      row.at(block.bytes(), at);
      if (!wanted.test(row.day())) {
        continue;
      }
      if (order == null || row.day() != day) {
        day = row.day();
        order = days.computeIfAbsent(day, d -> new DayOrder());
      }
      long minute = row.secondOfDay() / 60;
      order.add(chat << CHAT_AT | minute << MINUTE_AT | add(blockNumber, at));
    }
  }

  private int add(int blockNumber, int at) {
    if (count == places.length) {
      places = Arrays.copyOf(places, count * 2);
    }
    places[count] = (long) blockNumber << 32 | at;
    return count++;
  }

  /** The days there are, in days since 1970-01-01, from the earliest. */
  public Iterable<Integer> days() {
    return days.keySet();
  }

  /** The rows of a day. */
  public DayOrder day(int day) {
    return days.get(day);
  }

  /** Titles by number; numbers are in the order of the titles' bytes. */
  public TextNumbers chats() {
    return chats;
  }

  /** Sender texts by number. */
  public TextNumbers senders() {
    return senders;
  }

  /** A file's key as UTF-8. */
  public byte[] fileKey(int file) {
    return files.get(file);
  }

  /** Moves the view to a row. */
  public void look(RowView view, int row) {
    view.at(blocks.get((int) (places[row] >>> 32)).bytes(), (int) places[row]);
  }

  /** The number of the row's sender among {@link #senders()}, or -1 if it has none. */
  public int sender(RowView view, int row) {
    return view.sender() < 0
        ? -1
        : blocks.get((int) (places[row] >>> 32)).senderNumber(view.sender());
  }

  /** The rows of one day, one number a row. */
  public static final class DayOrder {
    private long[] rows = new long[64];
    private int size;

    private void add(long row) {
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, size * 2);
      }
      rows[size++] = row;
    }

    /** Puts the rows in order of chat and minute. */
    public void sort() {
      Arrays.sort(rows, 0, size);
    }

    /** How many there are. */
    public int size() {
      return size;
    }

    /** The row at this place. */
    public int row(int place) {
      return (int) rows[place];
    }

    /** The number of its chat. */
    public int chat(int place) {
      return (int) (rows[place] >>> CHAT_AT);
    }

    /** Whether rows at two places are of one chat and minute. */
    public boolean sameMinute(int place, int other) {
      return rows[place] >>> MINUTE_AT == rows[other] >>> MINUTE_AT;
    }
  }
}
