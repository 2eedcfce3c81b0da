package dev.homelake.silver;

import static java.util.Comparator.comparingInt;

import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.launch.Progress;
import dev.homelake.silver.launch.Progress.Stage;
import dev.homelake.silver.state.RunManifest;
import dev.homelake.silver.state.RunState;
import dev.homelake.silver.store.ObjectStore;
import dev.homelake.silver.table.WrittenDate;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The steps by which a run changes the table, in the only order that is safe: tell which dates are
 * in progress; write their files; remove what those replace; tell the catalog; remember what the
 * table is made of; tell that the dates stand. A run that is cut off at any of them is finished by
 * the next.
 *
 * @param runId the run
 * @param state where it is told what is in progress
 * @param silver the table's files
 * @param catalog where dates are registered
 * @param progress is told how far the run is
 * @param alone throws if another run may be at work
 */
record Publication(
    String runId,
    RunState state,
    ObjectStore silver,
    Registration catalog,
    Consumer<Progress> progress,
    Runnable alone) {

  /** Before the first change: tells which dates will change; empty for all. Returns the files. */
  TableFiles start(Optional<DateSet> dates) throws IOException {
    alone.run();
    catalog.begin();
    state.write(RunManifest.started(runId, dates));
    return TableFiles.list(silver);
  }

  /** The new files stand: removes what they replace, and the files of dates that are gone. */
  void clean(TableFiles before, DateSet written, DateSet dropped) throws IOException {
    alone.run();
    before.clean(silver, written, dropped);
    progress.accept(new Progress(Stage.CLEAN, dropped.size(), dropped.size()));
  }

  /**
   * No date has changed: tells a catalog that has missed some of all that there are.
   *
   * @return whether that changed what the catalog knows
   */
  boolean register(DateSet all) throws IOException {
    alone.run();
    return catalog.update(DateSet.EMPTY, DateSet.EMPTY, all);
  }

  /** Remembers what the table is made of now. */
  void remember(FileIndex index) throws IOException {
    alone.run();
    state.write(index);
  }

  /**
   * After the last change: tells which dates stand.
   *
   * @param unfinished dates that may not be as the exports say all the same; empty for all
   */
  void end(Optional<DateSet> unfinished, List<WrittenDate> written, DateSet dropped)
      throws IOException {
    alone.run();
    List<WrittenDate> ordered =
        written.stream().sorted(comparingInt(WrittenDate::epochDay)).toList();
    state.write(new RunManifest(runId, unfinished, ordered, dropped));
  }
}
