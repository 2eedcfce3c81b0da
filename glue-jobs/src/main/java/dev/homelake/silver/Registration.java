package dev.homelake.silver;

import dev.homelake.catalog.partitions.PartitionCatalog;
import dev.homelake.catalog.partitions.TableOutcome;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.launch.Progress;
import dev.homelake.silver.launch.Progress.Stage;
import dev.homelake.silver.state.RunState;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells the catalog which dates there are.
 *
 * <p>Runs tell only of what they change, so a catalog that has not seen all of them is brought up
 * to date as a whole: one whose table is new or has no date at all, or another than the runs before
 * have told.
 *
 * @param catalog where dates are registered, if anywhere
 * @param database its database's name
 * @param state remembers which catalog the runs before have told
 * @param progress is told what was done
 */
record Registration(
    Optional<PartitionCatalog> catalog,
    String database,
    RunState state,
    Consumer<Progress> progress) {

  /** Before dates change: a catalog that is not told of them will have to be compared. */
  void begin() throws IOException {
    if (catalog.isEmpty() && state.database().isPresent()) {
      state.forgetDatabase();
    }
  }

  /**
   * Tells of these dates; all others stay as they are registered, if the catalog knows them.
   *
   * @param all the dates there are now
   * @return whether that changed what the catalog knows
   */
  boolean update(DateSet written, DateSet dropped, DateSet all) throws IOException {
    if (catalog.isEmpty()) {
      return false;
    }
    boolean isNew = catalog.get().ensureTable() == TableOutcome.CREATED;
    Optional<String> told = state.database();
    if (isNew || !told.equals(Optional.of(database)) || hasLost(all)) {
      if (told.isPresent()) {
        // Else a run that dies while it registers would leave a catalog that is taken for complete.
        state.forgetDatabase();
      }
      DateSet registered = registered();
      boolean changed = change(all.minus(registered).union(written), registered.minus(all));
      state.remember(database);
      return changed;
    }
    return change(written, dropped);
  }

  /**
   * A catalog that was taken down and made again by others has its table, but none of its dates.
   */
  private boolean hasLost(DateSet all) {
    return !all.isEmpty() && !catalog.orElseThrow().hasDates();
  }

  /** Leaves the catalog with exactly these dates, whatever it had. */
  void reconcile(DateSet all) throws IOException {
    if (catalog.isEmpty()) {
      return;
    }
    catalog.get().ensureTable();
    change(all, registered().minus(all));
    if (!state.database().equals(Optional.of(database))) {
      state.remember(database);
    }
  }

  private DateSet registered() {
    DateSet.Builder registered = new DateSet.Builder();
    catalog
        .orElseThrow()
        .registered()
        .keySet()
        .forEach(date -> registered.add((int) date.toEpochDay()));
    return registered.build();
  }

  private boolean change(DateSet written, DateSet dropped) {
    if (written.isEmpty() && dropped.isEmpty()) {
      return false;
    }
    catalog.orElseThrow().register(dates(written));
    catalog.orElseThrow().remove(dates(dropped));
    int count = written.size() + dropped.size();
    progress.accept(new Progress(Stage.REGISTER, count, count));
    return true;
  }

  private static List<LocalDate> dates(DateSet set) {
    return set.stream().mapToObj(LocalDate::ofEpochDay).toList();
  }
}
