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

  RunResult run(List<BronzeFile> listed) throws IOException {
    TableFiles before = publication.start(RunManifest.ALL);
    SilverBuild.Result built = tools.build(arguments, listed, Optional.empty());
    FileIndex index = index(listed, built.outcomes());
    DateSet written = built.written().dateSet();
    if (!built.isComplete()) {
      // An export that could not be read may hold the dates that seem to have gone.
      publication.clean(before, written, DateSet.EMPTY);
      publication.catalog().update(written, DateSet.EMPTY);
      publication.end(RunManifest.ALL, built.written().dates(), DateSet.EMPTY);
      return new RunResult(listed, built, DateSet.EMPTY, index);
    }
    DateSet dropped = before.dates().minus(written);
    publication.clean(before, written, dropped);
    publication.catalog().reconcile(written);
    publication.remember(index);
    publication.end(Optional.of(DateSet.EMPTY), built.written().dates(), dropped);
    return new RunResult(listed, built, dropped, index);
  }

  private static FileIndex index(List<BronzeFile> listed, Map<Integer, FileOutcome> outcomes) {
    return FileIndex.of(
        listed.stream()
            .flatMap(file -> BronzeScan.indexed(file, outcomes.get(file.number())).stream())
            .toList());
  }
}
