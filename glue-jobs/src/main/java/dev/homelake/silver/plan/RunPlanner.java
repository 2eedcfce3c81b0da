package dev.homelake.silver.plan;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.index.IndexedFile;
import dev.homelake.whatsapp.DateOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides what a run has to do. The table's date is made of all files that have rows of that date,
 * so whatever touches a date has all of them read. Pure; thread-safe.
 *
 * @param before what the table was made of
 * @param now what it is to be made of
 * @param listed the files that are there now
 * @param stored dates that the table has files of
 */
public record RunPlanner(FileIndex before, FileIndex now, List<BronzeFile> listed, DateSet stored) {

  public RunPlanner {
    listed = List.copyOf(listed);
  }

  /**
   * The plan that brings the table from {@code before} to {@code now} and touches nothing else.
   *
   * @param unfinished dates that a run began and did not finish
   */
  public RunPlan incremental(DateSet unfinished) {
    SortedMap<String, Long> reasons = new TreeMap<>();
    DateSet.Builder touched = new DateSet.Builder().addAll(unfinished);
    if (!unfinished.isEmpty()) {
      reasons.put("dates of an interrupted run", (long) unfinished.size());
    }
    DateSet missing = before.dates().minus(stored);
    if (!missing.isEmpty()) {
      reasons.put("dates whose files are missing", (long) missing.size());
      touched.addAll(missing);
    }
    for (String key : keys()) {
      Optional<IndexedFile> old = Optional.ofNullable(before.files().get(key));
      Optional<IndexedFile> young = Optional.ofNullable(now.files().get(key));
      if (!old.equals(young)) {
        reasons.merge(reason(old, young), 1L, Long::sum);
        old.ifPresent(file -> touched.addAll(file.dates()));
        young.ifPresent(file -> touched.addAll(file.dates()));
      }
    }
    return plan(touched.build(), reasons);
  }

  /** The plan that rebuilds the dates of a range, whatever the table holds there. */
  public RunPlan range(Optional<LocalDate> from, Optional<LocalDate> to, DateSet unfinished) {
    DateSet known = before.dates().union(now.dates()).union(stored).within(from, to);
    SortedMap<String, Long> reasons = new TreeMap<>();
    reasons.put("dates of the range asked for", (long) known.size());
    if (!unfinished.isEmpty()) {
      reasons.put("dates of an interrupted run", (long) unfinished.size());
    }
    return plan(known.union(unfinished), reasons);
  }

  /**
   * The plan that makes the whole table anew.
   *
   * @param reason why, for people
   */
  public RunPlan rebuild(String reason) {
    DateSet all = before.dates().union(now.dates()).union(stored);
    return plan(all, new TreeMap<>(Map.of(reason, (long) all.size())));
  }

  /**
   * What is known after these dates were made anew, and no others: the files of which all dates
   * were, before and now, as they are now, and the others as before.
   */
  public FileIndex knownAfter(DateSet made) {
    SortedMap<String, IndexedFile> known = new TreeMap<>(before.files());
    for (String key : keys()) {
      IndexedFile young = now.files().get(key);
      if (!dates(before.files().get(key)).union(dates(young)).minus(made).isEmpty()) {
        continue;
      }
      if (young == null) {
        known.remove(key);
      } else {
        known.put(key, young);
      }
    }
    return new FileIndex(known);
  }

  /** The dates of files that are not as that index knows them. */
  public DateSet differing(FileIndex known) {
    DateSet.Builder dates = new DateSet.Builder();
    for (String key : keys()) {
      IndexedFile young = now.files().get(key);
      if (!Objects.equals(known.files().get(key), young)) {
        dates.addAll(dates(known.files().get(key))).addAll(dates(young));
      }
    }
    return dates.build();
  }

  private Set<String> keys() {
    Set<String> keys = new TreeSet<>(before.files().keySet());
    keys.addAll(now.files().keySet());
    return keys;
  }

  private static DateSet dates(IndexedFile file) {
    return file == null ? DateSet.EMPTY : file.dates();
  }

  private RunPlan plan(DateSet touched, SortedMap<String, Long> reasons) {
    DateSet alive = now.dates();
    DateSet drop = touched.minus(alive);
    DateSet write = touched.minus(drop);
    List<BronzeFile> read =
        listed.stream()
            .filter(file -> dates(now.files().get(file.key())).intersects(write))
            .map(file -> file.settled(learnt(file)))
            .toList();
    return new RunPlan(read, write, drop, reasons);
  }

  private Optional<DateOrder> learnt(BronzeFile file) {
    return now.files().get(file.key()).content().orElseThrow().learnt();
  }

  private static String reason(Optional<IndexedFile> old, Optional<IndexedFile> young) {
    if (old.isEmpty()) {
      return young.orElseThrow().content().isPresent()
          ? "new exports"
          : "new files that are no exports";
    }
    if (young.isEmpty()) {
      return "deleted exports";
    }
    return old.get().version().equals(young.get().version())
        ? "exports whose dates are read in another order now"
        : "changed exports";
  }
}
