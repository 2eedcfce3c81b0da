package dev.homelake.silver;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.bronze.FileOutcome;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.state.RunManifest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the whole table anew and removes what no longer has a source.
 *
 * @param arguments what the run is asked to do
 * @param tools what it works with
 * @param publication the steps by which it changes the table
 */
record FullBuild(JobArguments arguments, RunTools tools, Publication publication) {

  RunResult run(LakeState found) throws IOException {
    List<BronzeFile> listed = found.listed();
    HeldDates holding = new HeldDates(found.before(), listed);
    TableFiles before = publication.start(RunManifest.ALL);
    SilverBuild.Result built = tools.build(arguments, listed, Optional.empty(), holding);
    FileIndex index = index(listed, built.outcomes());
    DateSet written = built.written().dateSet();
    DateSet others = before.dates().minus(written);
    // An export that could not be read may hold the dates that seem to have gone.
    DateSet dropped = built.isComplete() ? others.minus(built.tooLarge()) : DateSet.EMPTY;
    DateSet kept = others.minus(dropped);
    publication.clean(before, written, dropped);
    publication.catalog().reconcile(written.union(kept));
    publication.remember(holding.remembered(index, built.outcomes()));
    DateSet unfinished = kept.union(built.held()).union(built.tooLarge());
    publication.end(Optional.of(unfinished), built.written().dates(), dropped);
    return new RunResult(listed, built, dropped, unfinished, index);
  }

  private static FileIndex index(List<BronzeFile> listed, Map<Integer, FileOutcome> outcomes) {
    return FileIndex.of(
        listed.stream()
            .flatMap(file -> BronzeScan.indexed(file, outcomes.get(file.number())).stream())
            .toList());
  }
}
