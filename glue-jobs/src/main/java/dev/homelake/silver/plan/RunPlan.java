package dev.homelake.silver.plan;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.index.DateSet;
import dev.homelake.whatsapp.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run will do.
 *
 * @param read the files to read, in the order of their keys, each with the order of its dates
 * @param write dates to write anew
 * @param drop dates that have no rows any more
 * @param reasons why, for people; what there is of each
 */
public record RunPlan(
    List<BronzeFile> read, DateSet write, DateSet drop, SortedMap<String, Long> reasons) {

  public RunPlan {
    read = List.copyOf(read);
    reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
  }

  /** The plan for people: what and why, then the files and the dates, one a line. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        isEmpty()
            ? "Nothing to do: the table holds what the exports hold."
            : "Would read "
                + Quantity.of(read.size(), "file")
                + ", write "
                + write
                + ", drop "
                + drop
                + ".");
    reasons.forEach((reason, count) -> lines.add("because   " + reason + ": " + count));
    read.forEach(file -> lines.add("read      " + file.key()));
    write.stream().forEach(day -> lines.add("write     " + LocalDate.ofEpochDay(day)));
    drop.stream().forEach(day -> lines.add("drop      " + LocalDate.ofEpochDay(day)));
    return lines;
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return write.isEmpty() && drop.isEmpty();
  }
}
