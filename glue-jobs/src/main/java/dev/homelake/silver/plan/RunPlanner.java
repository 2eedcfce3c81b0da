package dev.homelake.silver.plan;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.index.IndexedFile;
import dev.homelake.whatsapp.DateOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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
    SortedMap<String, IndexedFile> all = new TreeMap<>(before.files());
    all.putAll(now.files());
    for (String key : all.keySet()) {
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
   * The index after a run that wrote only {@code written}: of files that touch other dates too it
   * still tells what they were, so that the next run does the rest.
   */
  public FileIndex after(DateSet written) {
    SortedMap<String, IndexedFile> after = new TreeMap<>(before.files());
    SortedMap<String, IndexedFile> all = new TreeMap<>(before.files());
    all.putAll(now.files());
    for (String key : all.keySet()) {
      IndexedFile old = before.files().get(key);
      IndexedFile young = now.files().get(key);
      DateSet touched = dates(old).union(dates(young)).minus(written);
      if (touched.isEmpty()) {
        after.remove(key);
        if (young != null) {
          after.put(key, young);
        }
      }
    }
    return new FileIndex(after);
  }

  /**
   * The index without files that could not be read. What it knew of them stays, so that their old
   * dates are not forgotten, but marked as untrue, so that the next run reads them.
   */
  public FileIndex forgetting(List<String> unreadable, FileIndex index) {
    SortedMap<String, IndexedFile> files = new TreeMap<>(index.files());
    for (String key : unreadable) {
      IndexedFile old = before.files().get(key);
      files.remove(key);
      if (old != null) {
        files.put(key, old.untrue());
      }
    }
    return new FileIndex(files);
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
            .map(file -> file.readAs(order(file)))
            .toList();
    return new RunPlan(read, write, drop, reasons);
  }

  private DateOrder order(BronzeFile file) {
    return now.files().get(file.key()).content().orElseThrow().readAs();
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
