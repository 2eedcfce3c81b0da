package dev.homelake.local.transfer;

import dev.homelake.edge.keys.Area;
import dev.homelake.local.transfer.CopyOutcome.Fate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What became of all objects. Safe for use by several threads. */
final class Tally {

  private final Map<Area, Map<Fate, Long>> counts = new EnumMap<>(Area.class);
  private final List<Told> told = new ArrayList<>();
  private long copiedBytes;

  /**
   * One that is worth a word.
   *
   * @param key of the object
   * @param outcome what became of it
   */
  record Told(String key, CopyOutcome outcome) {

    /** Says nothing of the key, which may hold names. */
    @Override
    public String toString() {
      return outcome.toString();
    }
  }

  synchronized void add(Area area, Fate fate, long objects) {
    counts.computeIfAbsent(area, any -> new EnumMap<>(Fate.class)).merge(fate, objects, Long::sum);
  }

  synchronized void add(Step step, CopyOutcome outcome) {
    add(step.area(), outcome.fate(), 1);
    switch (outcome.fate()) {
      case COPIED -> copiedBytes += step.object().size();
      case BESIDE -> {
        copiedBytes += step.object().size();
        told.add(new Told(step.object().key(), outcome));
      }
      case LEFT, SPARED -> told.add(new Told(step.object().key(), outcome));
      case THERE -> {}
    }
  }

  synchronized long count(Area area, Fate fate) {
    return counts.getOrDefault(area, Map.of()).getOrDefault(fate, 0L);
  }

  synchronized long count(Fate fate) {
    return counts.values().stream().mapToLong(fates -> fates.getOrDefault(fate, 0L)).sum();
  }

  synchronized List<Told> told(Fate fate) {
    return told.stream().filter(one -> one.outcome().fate() == fate).toList();
  }

  synchronized long copiedBytes() {
    return copiedBytes;
  }
}
