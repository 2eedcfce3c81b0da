package dev.homelake.silver;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.bronze.FileOutcome;
import dev.homelake.silver.bronze.FileOutcome.Unreadable;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.plan.BronzeChanges;
import dev.homelake.silver.plan.RunPlan;
import dev.homelake.silver.plan.RunPlanner;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes only some dates anew: those that changes of the exports touch, or a range.
 *
 * @param arguments what the run is asked to do
 * @param tools what it works with
 * @param found what it finds
 * @param scan what the exports hold now
 * @param planner decides what to do
 */
record Update(
    JobArguments arguments, RunTools tools, LakeState found, BronzeScan scan, RunPlanner planner) {

  /**
   * Looks into the exports that are not known.
   *
   * @param before what the table is taken to be made of
   */
  static Update prepare(JobArguments arguments, RunTools tools, LakeState found, FileIndex before)
      throws IOException {
    BronzeChanges changes = BronzeChanges.between(found.listed(), before);
    BronzeScan scan =
        BronzeScan.of(found.listed(), before, changes, files -> tools.scan(arguments, files));
    DateSet stored = TableFiles.list(tools.stores().at(arguments.silver())).dates();
    RunPlanner planner = new RunPlanner(before, scan.index(), found.listed(), stored);
    return new Update(arguments, tools, found, scan, planner);
  }

  /** What {@link #run} does. */
  RunPlan plan() {
    return arguments.isRange()
        ? planner.range(arguments.startDate(), arguments.endDate(), found.unfinished())
        : planner.incremental(found.unfinished());
  }

  RunResult run(Publication publication) throws IOException {
    RunPlan plan = plan();
    SilverBuild.Result scanned =
        new SilverBuild.Result(
            new TreeMap<>(scan.outcomes()), PartitionResult.empty(), DateSet.EMPTY, DateSet.EMPTY);
    if (plan.isEmpty()) {
      rememberWhatGivesNothing(publication);
      if (publication.register(planner.stored())) {
        // Whoever asks through the catalog sees another table: they tell it by the manifest.
        publication.end(Optional.of(DateSet.EMPTY), List.of(), DateSet.EMPTY);
      }
      return new RunResult(found.listed(), scanned, DateSet.EMPTY, DateSet.EMPTY, scan.index());
    }
    DateSet touched = plan.write().union(plan.drop());
    TableFiles before = publication.start(Optional.of(touched));
    SilverBuild.Result built = build(plan, scanned);
    DateSet written = built.written().dateSet();
    // What could not be read may hold the dates that seem to have gone.
    DateSet dropped = built.isComplete() ? plan.drop() : DateSet.EMPTY;
    publication.clean(before, written, dropped);
    publication.catalog().update(written, dropped, before.dates().union(written).minus(dropped));
    DateSet unfinished = touched.minus(written).minus(dropped);
    DateSet again = unfinished.union(remember(publication, touched, built));
    publication.end(Optional.of(again), built.written().dates(), dropped);
    return new RunResult(found.listed(), built, dropped, unfinished, scan.index());
  }

  private SilverBuild.Result build(RunPlan plan, SilverBuild.Result scanned) {
    HeldDates holding = holding();
    DateSet held = holding.of(scanned.outcomes());
    DateSet write = plan.write().minus(held);
    if (write.isEmpty()) {
      return new SilverBuild.Result(scanned.outcomes(), scanned.written(), held, DateSet.EMPTY);
    }
    // What could not even be looked into may have changed: it waits for the next run.
    List<BronzeFile> read =
        plan.read().stream()
            .filter(file -> !(scanned.outcomes().get(file.number()) instanceof Unreadable))
            .toList();
    SilverBuild.Result built = tools.build(arguments, read, Optional.of(write), holding);
    Map<Integer, FileOutcome> outcomes = new TreeMap<>(scanned.outcomes());
    outcomes.putAll(built.outcomes());
    return new SilverBuild.Result(
        outcomes, built.written(), held.union(built.held()), built.tooLarge());
  }

  private HeldDates holding() {
    return new HeldDates(planner.before(), found.listed());
  }

  /** Nothing has changed in the table, but there may be new files that give nothing to it. */
  private void rememberWhatGivesNothing(Publication publication) throws IOException {
    FileIndex known = planner.knownAfter(DateSet.EMPTY);
    if (found.index().isPresent() && !known.equals(planner.before())) {
      publication.remember(known);
    }
  }

  /** Leaves for the next run what it needs to know; returns dates that it has to do again. */
  private DateSet remember(Publication publication, DateSet touched, SilverBuild.Result built)
      throws IOException {
    FileIndex known = planner.before();
    // Without an index nobody knows what the other dates are made of: the next run makes all anew.
    if (found.index().isPresent()) {
      known = planner.knownAfter(touched);
      publication.remember(holding().remembered(known, built.outcomes()));
    }
    // Dates of a range that hold more than is known follow if those files change once more.
    return planner.differing(known).intersection(touched);
  }
}
