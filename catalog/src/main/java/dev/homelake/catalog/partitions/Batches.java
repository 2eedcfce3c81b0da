package dev.homelake.catalog.partitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Cuts dates into lists that one request may carry. */
final class Batches {

  private Batches() {}

  /** Each date once, in order, at most {@code limit} a batch. */
  static List<List<LocalDate>> of(Collection<LocalDate> dates, int limit) {
    List<LocalDate> sorted = List.copyOf(new TreeSet<>(dates));
    List<List<LocalDate>> batches = new ArrayList<>();
    for (int from = 0; from < sorted.size(); from += limit) {
      batches.add(sorted.subList(from, Math.min(from + limit, sorted.size())));
    }
    return batches;
  }
}
