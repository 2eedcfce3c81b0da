package dev.homelake.silver;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.bronze.BronzeFiles;
import dev.homelake.silver.bronze.FileOutcome;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.launch.Progress;
import dev.homelake.silver.launch.Progress.Stage;
import dev.homelake.silver.plan.BronzeChanges;
import dev.homelake.silver.plan.RunPlan;
import dev.homelake.silver.plan.RunPlanner;
import dev.homelake.silver.report.RunReport;
import dev.homelake.silver.store.ObjectStore;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One run of the job, from listing the exports to the report. To be used once.
 *
 * <p>Killed at any moment it leaves every date either as it was or as it is to be, for each date is
 * one object, replaced as a whole. The next run finds the manifest, so it does those dates again,
 * and it finds the index as it was before, so it also finds again whatever was new.
 *
 * <p>One run at a time: who starts it holds the lake's lock.
 */
final class SilverRun {

  private final JobArguments arguments;
  private final RunTools tools;
  private final Instant startedAt;
  private final String runId;
  private final RunState state;
  private final ObjectStore silver;
  private Runnable alone = () -> {};

  SilverRun(JobArguments arguments, RunTools tools) throws IOException {
    this.arguments = arguments;
    this.tools = tools;
    this.startedAt = tools.clock().instant();
    this.runId = ReportBuilder.runId(startedAt);
    this.state =
        new RunState(
            tools.stores().at(arguments.state()),
            arguments.bronze().uri() + " > " + arguments.silver().uri());
    this.silver = tools.stores().at(arguments.silver());
  }

  /** The run's name; sorts by time. */
  String id() {
    return runId;
  }

  /**
   * Brings the table up to date as the arguments say.
   *
   * @param alone throws if another run may be at work; called before what two must not do
   */
  RunReport run(Runnable alone) throws IOException {
    this.alone = alone;
    List<BronzeFile> listed = list();
    Optional<FileIndex> index = state.index();
    Optional<RunManifest> unfinished = RunManifest.find(state.store());
    requirePlausible(listed, index);
    RunReport report =
        isRebuild(index, unfinished)
            ? rebuild(listed)
            : publish(
                planned(listed, index.orElse(FileIndex.EMPTY)),
                listed,
                unfinishedDates(unfinished));
    state.writeReport(report);
    return report;
  }

  /** What {@link #run} would do; nothing is changed. */
  RunPlan plan() throws IOException {
    List<BronzeFile> listed = list();
    Optional<FileIndex> index = state.index();
    Optional<RunManifest> unfinished = RunManifest.find(state.store());
    requirePlausible(listed, index);
    return isRebuild(index, unfinished)
        ? planned(listed, FileIndex.EMPTY)
            .planner()
            .range(Optional.empty(), Optional.empty(), DateSet.EMPTY)
        : plan(
            planned(listed, index.orElse(FileIndex.EMPTY)).planner(), unfinishedDates(unfinished));
  }

  private boolean isRebuild(Optional<FileIndex> index, Optional<RunManifest> unfinished) {
    return arguments.mode() == Mode.FULL
        || unfinished.isPresent() && unfinished.get().dates().isEmpty()
        || index.isEmpty() && !arguments.isRange();
  }

  private static DateSet unfinishedDates(Optional<RunManifest> unfinished) {
    return unfinished.flatMap(RunManifest::dates).orElse(DateSet.EMPTY);
  }

  /** Where nothing is found any more, the place is more likely wrong than empty. */
  private void requirePlausible(List<BronzeFile> listed, Optional<FileIndex> index)
      throws IOException {
    boolean known = index.isPresent() && !index.get().files().isEmpty();
    if (listed.isEmpty() && known && arguments.mode() != Mode.FULL) {
      throw new FileNotFoundException(
          "there are no exports in "
              + arguments.bronze()
              + ", but the table was made of "
              + index.get().files().size()
              + "; if that is meant, empty the table with --mode full");
    }
  }

  private List<BronzeFile> list() throws IOException {
    if (arguments.bronze().isLocal() && !Files.isDirectory(arguments.bronze().folder())) {
      // Without this, a typing error would empty the table.
      throw new FileNotFoundException(
          "cannot list the exports: there is no folder " + arguments.bronze().folder());
    }
    List<BronzeFile> files = BronzeFiles.list(tools.stores().at(arguments.bronze()));
    tools.progress().accept(new Progress(Stage.LIST, files.size(), files.size()));
    return files;
  }

  // --- everything

  private RunReport rebuild(List<BronzeFile> listed) throws IOException {
    TableFiles table = TableFiles.list(silver);
    alone.run();
    new RunManifest(runId, Optional.empty()).write(state.store());
    SilverBuild.Result result = tools.build(arguments, listed, Optional.empty());
    boolean complete = isComplete(result.outcomes());
    DateSet written = result.written().dateSet();
    // An export that could not be read may hold the dates that seem to have gone.
    DateSet dropped = complete ? table.dates().minus(written) : DateSet.EMPTY;
    finish(table, written, dropped);
    if (complete) {
      state.writeIndex(index(listed, result.outcomes()));
      RunManifest.remove(state.store());
    }
    return report(listed, result, dropped);
  }

  private static FileIndex index(List<BronzeFile> listed, Map<Integer, FileOutcome> outcomes) {
    return FileIndex.of(
        listed.stream()
            .flatMap(file -> BronzeScan.indexed(file, outcomes.get(file.number())).stream())
            .toList());
  }

  // --- only what has changed, or a range

  /** A planner with what became of the files that were looked into. */
  private record Planned(RunPlanner planner, BronzeScan scan) {}

  private Planned planned(List<BronzeFile> listed, FileIndex before) throws IOException {
    BronzeChanges changes = BronzeChanges.between(listed, before);
    BronzeScan scan = BronzeScan.of(listed, before, changes, files -> tools.scan(arguments, files));
    DateSet stored = TableFiles.list(silver).dates();
    return new Planned(new RunPlanner(before, scan.index(), listed, stored), scan);
  }

  private RunPlan plan(RunPlanner planner, DateSet unfinished) {
    return arguments.isRange()
        ? planner.range(arguments.startDate(), arguments.endDate(), unfinished)
        : planner.incremental(unfinished);
  }

  private RunReport publish(Planned planned, List<BronzeFile> listed, DateSet unfinished)
      throws IOException {
    RunPlanner planner = planned.planner();
    RunPlan plan = plan(planner, unfinished);
    Map<Integer, FileOutcome> outcomes = new TreeMap<>(planned.scan().outcomes());
    // What a file that cannot be read now has given to the table before stays there.
    DateSet write = plan.write().minus(held(listed, outcomes, planner.before()));
    PartitionResult written = PartitionResult.empty();
    DateSet dropped = DateSet.EMPTY;
    if (!plan.isEmpty()) {
      alone.run();
      new RunManifest(runId, Optional.of(plan.write().union(plan.drop()))).write(state.store());
      TableFiles table = TableFiles.list(silver);
      if (!write.isEmpty()) {
        SilverBuild.Result result = tools.build(arguments, plan.read(), Optional.of(write));
        outcomes.putAll(result.outcomes());
        written = result.written();
      }
      dropped = isComplete(outcomes) ? plan.drop() : DateSet.EMPTY;
      finish(table, written.dateSet(), dropped);
    }
    remember(planner, plan, isComplete(outcomes));
    return report(listed, new SilverBuild.Result(outcomes, written), dropped);
  }

  private static DateSet held(
      List<BronzeFile> listed, Map<Integer, FileOutcome> outcomes, FileIndex before) {
    DateSet.Builder dates = new DateSet.Builder();
    for (BronzeFile file : listed) {
      boolean unreadable = outcomes.get(file.number()) instanceof FileOutcome.Unreadable;
      if (unreadable && before.files().containsKey(file.key())) {
        dates.addAll(before.files().get(file.key()).dates());
      }
    }
    return dates.build();
  }

  /** Leaves for the next run what it needs to know. */
  private void remember(RunPlanner planner, RunPlan plan, boolean complete) throws IOException {
    alone.run();
    if (!complete) {
      // What was lost cannot be told from here: the next run rebuilds all.
      new RunManifest(runId, Optional.empty()).write(state.store());
      return;
    }
    if (!arguments.isRange()) {
      state.writeIndex(planner.now());
      RunManifest.remove(state.store());
      return;
    }
    // The index still tells what the whole table was made of. Dates of the range that hold more
    // than that are noted, so that they follow if those files change once more.
    DateSet changed = planner.changed();
    DateSet ahead = changed.minus(changed.minus(plan.write().union(plan.drop())));
    if (ahead.isEmpty()) {
      RunManifest.remove(state.store());
    } else {
      new RunManifest(runId, Optional.of(ahead)).write(state.store());
    }
  }

  // --- both

  private static boolean isComplete(Map<Integer, FileOutcome> outcomes) {
    return outcomes.values().stream().noneMatch(FileOutcome.Unreadable.class::isInstance);
  }

  private RunReport report(List<BronzeFile> listed, SilverBuild.Result result, DateSet dropped) {
    return ReportBuilder.build(
        arguments, listed, result, dropped.size(), startedAt, tools.clock().instant());
  }

  /** The new files stand: removes what they replace, then tells the catalog. */
  private void finish(TableFiles table, DateSet written, DateSet dropped) throws IOException {
    alone.run();
    table.clean(silver, written, dropped);
    tools.progress().accept(new Progress(Stage.CLEAN, dropped.size(), dropped.size()));
    tools.register(written, dropped);
  }
}
