package dev.homelake.silver;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.bronze.FileOutcome;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.index.IndexedFile;
import dev.homelake.silver.plan.BronzeChanges;
import dev.homelake.silver.plan.RunPlan;
import dev.homelake.silver.plan.RunPlanner;
import dev.homelake.silver.state.RunManifest;
import java.io.IOException;
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
        new SilverBuild.Result(new TreeMap<>(scan.outcomes()), PartitionResult.empty());
    if (plan.isEmpty()) {
      rememberWhatGivesNothing(publication, scanned.isComplete());
      return new RunResult(found.listed(), scanned, DateSet.EMPTY, scan.index());
    }
    TableFiles before = publication.start(Optional.of(plan.write().union(plan.drop())));
    SilverBuild.Result built = build(plan, scanned);
    DateSet written = built.written().dateSet();
    // What could not be read may hold the dates that seem to have gone.
    DateSet dropped = built.isComplete() ? plan.drop() : DateSet.EMPTY;
    publication.clean(before, written, dropped);
    publication.catalog().update(written, dropped);
    Optional<DateSet> unfinished = remember(publication, plan, built.isComplete());
    publication.end(unfinished, built.written().dates(), dropped);
    return new RunResult(found.listed(), built, dropped, scan.index());
  }

  private SilverBuild.Result build(RunPlan plan, SilverBuild.Result scanned) {
    // What a file that cannot be read now has given to the table before stays there.
    DateSet write = plan.write().minus(held(scanned.outcomes()));
    if (write.isEmpty()) {
      return scanned;
    }
    SilverBuild.Result built = tools.build(arguments, plan.read(), Optional.of(write));
    Map<Integer, FileOutcome> outcomes = new TreeMap<>(scanned.outcomes());
    outcomes.putAll(built.outcomes());
    return new SilverBuild.Result(outcomes, built.written());
  }

  private DateSet held(Map<Integer, FileOutcome> outcomes) {
    DateSet.Builder dates = new DateSet.Builder();
    for (BronzeFile file : found.listed()) {
      boolean unreadable = outcomes.get(file.number()) instanceof FileOutcome.Unreadable;
      IndexedFile known = planner.before().files().get(file.key());
      if (unreadable && known != null) {
        dates.addAll(known.dates());
      }
    }
    return dates.build();
  }

  /** Nothing has changed in the table, but there may be new files that give nothing to it. */
  private void rememberWhatGivesNothing(Publication publication, boolean complete)
      throws IOException {
    if (complete && !arguments.isRange() && !planner.now().equals(planner.before())) {
      publication.remember(planner.now());
    }
  }

  /** Leaves for the next run what it needs to know; returns what that has to do again. */
  private Optional<DateSet> remember(Publication publication, RunPlan plan, boolean complete)
      throws IOException {
    if (!complete) {
      // What was lost cannot be told from here: the next run rebuilds all.
      return RunManifest.ALL;
    }
    if (arguments.isRange()) {
      // The index still tells what the whole table was made of. Dates of the range that hold more
      // than that are noted, so that they follow if those files change once more.
      DateSet changed = planner.changed();
      return Optional.of(changed.minus(changed.minus(plan.write().union(plan.drop()))));
    }
    publication.remember(planner.now());
    return Optional.of(DateSet.EMPTY);
  }
}
