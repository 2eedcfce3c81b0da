package dev.homelake.silver;

import dev.homelake.silver.RefusedRunException.Code;
import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.bronze.BronzeFiles;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.launch.Progress;
import dev.homelake.silver.launch.Progress.Stage;
import dev.homelake.silver.state.RunManifest;
import dev.homelake.silver.state.RunState;
import dev.homelake.silver.store.Prefix;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * What a run finds, before it changes anything.
 *
 * @param listed the exports that are there
 * @param index what the table was made of; empty if that is not known
 * @param manifest what the run before did
 */
record LakeState(
    List<BronzeFile> listed, Optional<FileIndex> index, Optional<RunManifest> manifest) {

  LakeState {
    listed = List.copyOf(listed);
  }

  /**
   * Looks.
   *
   * @throws RefusedRunException if the places seem to be wrong, and only {@code --mode full} would
   *     say that they are meant
   */
  static LakeState look(JobArguments arguments, RunTools tools, RunState state) throws IOException {
    Prefix bronze = arguments.bronze();
    if (bronze.isLocal() && !Files.isDirectory(bronze.folder())) {
      // Without this, a typing error would empty the table.
      throw new RefusedRunException(
          Code.NO_SUCH_FOLDER, "cannot list the exports: there is no folder " + bronze.folder());
    }
    List<BronzeFile> files = BronzeFiles.list(tools.stores().at(bronze));
    tools.progress().accept(new Progress(Stage.LIST, files.size(), files.size()));
    LakeState found = new LakeState(files, state.index(), state.manifest());
    if (arguments.mode() != Mode.FULL) {
      found.requireExports(arguments, tools);
      found.requireSamePlaces(arguments, state);
    }
    return found;
  }

  /** Where a table is and nothing to make it of, the place is more likely wrong than empty. */
  private void requireExports(JobArguments arguments, RunTools tools) throws IOException {
    if (!listed.isEmpty()) {
      return;
    }
    DateSet stored = TableFiles.list(tools.stores().at(arguments.silver())).dates();
    if (!stored.isEmpty()) {
      throw new RefusedRunException(
          Code.NO_EXPORTS,
          "there are no exports in %s, but the table in %s has %s. Check --bronze; if the table is to be emptied, run with --mode full"
              .formatted(arguments.bronze().written(), arguments.silver().written(), stored));
    }
  }

  /** A mistyped place would make the whole table anew, of other exports. */
  private void requireSamePlaces(JobArguments arguments, RunState state) throws IOException {
    Optional<String> other = index.isPresent() ? Optional.empty() : state.otherSubject();
    if (other.isPresent()) {
      throw new RefusedRunException(
          Code.OTHER_PLACES,
          "the state in %s is that of %s, not of %s. Check --bronze, --silver and --state; if the places have changed, build everything with --mode full"
              .formatted(arguments.state().written(), other.get(), state.subject()));
    }
  }

  /** Whether everything must be built, asked for or not. */
  boolean isRebuild(JobArguments arguments) {
    return rebuildReason(arguments).isPresent();
  }

  /** Why everything must be built, for people; empty if it need not. */
  Optional<String> rebuildReason(JobArguments arguments) {
    if (arguments.mode() == Mode.FULL) {
      return Optional.of("everything is asked for");
    }
    if (manifest.isPresent() && manifest.get().unfinished().isEmpty()) {
      return Optional.of("a build of everything was interrupted");
    }
    return index.isEmpty() && !arguments.isRange()
        ? Optional.of("nothing tells yet what the table was made of")
        : Optional.empty();
  }

  /** What to tell of a run of a range that has to build everything. */
  Optional<String> notice(JobArguments arguments) {
    return rebuildReason(arguments)
        .filter(reason -> arguments.isRange())
        .map(reason -> "Built everything, not only the range asked for: " + reason + ".");
  }

  /** What the table was made of, as far as that is known. */
  FileIndex before() {
    return index.orElse(FileIndex.EMPTY);
  }

  /** The dates that a run began and did not finish. */
  DateSet unfinished() {
    return manifest.flatMap(RunManifest::unfinished).orElse(DateSet.EMPTY);
  }
}
