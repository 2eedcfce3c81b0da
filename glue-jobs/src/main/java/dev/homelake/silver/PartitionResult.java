package dev.homelake.silver;

import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.table.WrittenDate;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a task wrote.
 *
 * @param dates in the order in which they were written
 * @param messages messages by chat and year
 */
record PartitionResult(
    ArrayList<WrittenDate> dates, TreeMap<String, TreeMap<Integer, Long>> messages)
    implements Serializable {

  /** The dates that were written, as a set. */
  DateSet dateSet() {
    return DateSet.of(dates.stream().mapToInt(WrittenDate::epochDay).toArray());
  }

  static PartitionResult empty() {
    return new PartitionResult(new ArrayList<>(), new TreeMap<>());
  }

  void count(String chat, int year, long more) {
    messages.computeIfAbsent(chat, c -> new TreeMap<>()).merge(year, more, Long::sum);
  }

  /** Adds another result to this one. */
  void add(PartitionResult other) {
    dates.addAll(other.dates);
    for (Map.Entry<String, TreeMap<Integer, Long>> chat : other.messages.entrySet()) {
      chat.getValue().forEach((year, more) -> count(chat.getKey(), year, more));
    }
  }
}
