package dev.homelake.silver;

import dev.homelake.catalog.partitions.PartitionCatalog;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.launch.Progress;
import dev.homelake.silver.launch.Progress.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells the catalog which dates there are.
 *
 * @param catalog where dates are registered, if anywhere
 * @param progress is told what was done
 */
record Registration(Optional<PartitionCatalog> catalog, Consumer<Progress> progress) {

  /** Tells of these dates; all others stay as they are registered. */
  void update(DateSet written, DateSet dropped) {
    if (catalog.isEmpty() || (written.isEmpty() && dropped.isEmpty())) {
      return;
    }
    catalog.get().ensureTable();
    register(written, dropped);
  }

  /** Leaves the catalog with exactly these dates, whatever it had. */
  void reconcile(DateSet all) {
    if (catalog.isEmpty()) {
      return;
    }
    catalog.get().ensureTable();
    DateSet.Builder registered = new DateSet.Builder();
    catalog.get().registered().keySet().forEach(date -> registered.add((int) date.toEpochDay()));
    register(all, registered.build().minus(all));
  }

  private void register(DateSet written, DateSet dropped) {
    catalog.get().register(dates(written));
    catalog.get().remove(dates(dropped));
    int count = written.size() + dropped.size();
    progress.accept(new Progress(Stage.REGISTER, count, count));
  }

  private static List<LocalDate> dates(DateSet set) {
    return set.stream().mapToObj(LocalDate::ofEpochDay).toList();
  }
}
