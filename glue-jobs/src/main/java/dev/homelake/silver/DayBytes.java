package dev.homelake.silver;

import dev.homelake.silver.index.DateSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.util.AccumulatorV2;

/**
 * Brings to the driver how many bytes of rows each date gets. A task that runs twice tells the same
 * once more, which changes nothing.
 */
final class DayBytes extends AccumulatorV2<DayBytes.OfTask, Map<Integer, Long>> {

  private static final long serialVersionUID = 1;

  /**
   * What a task has made.
   *
   * @param task its number
   * @param days bytes by day, in days since 1970-01-01
   */
  record OfTask(int task, Map<Integer, Long> days) {}

  private final HashMap<Integer, HashMap<Integer, Long>> tasks = new HashMap<>();

  @Override
  public synchronized boolean isZero() {
    return tasks.isEmpty();
  }

  @Override
  public synchronized DayBytes copy() {
    DayBytes copy = new DayBytes();
    copy.tasks.putAll(tasks);
    return copy;
  }

  @Override
  public synchronized void reset() {
    tasks.clear();
  }

  @Override
  public synchronized void add(OfTask made) {
    tasks.put(made.task(), new HashMap<>(made.days()));
  }

  @Override
  public synchronized void merge(AccumulatorV2<OfTask, Map<Integer, Long>> other) {
    tasks.putAll(((DayBytes) other).tasks);
  }

  @Override
  public synchronized Map<Integer, Long> value() {
    Map<Integer, Long> days = new HashMap<>();
    tasks.values().forEach(task -> task.forEach((day, bytes) -> days.merge(day, bytes, Long::sum)));
    return days;
  }

  /** The days that get more than {@code limit} bytes. */
  DateSet over(long limit) {
    DateSet.Builder large = new DateSet.Builder();
    value()
        .forEach(
            (day, bytes) -> {
              if (bytes > limit) {
                large.add(day);
              }
            });
    return large.build();
  }
}
