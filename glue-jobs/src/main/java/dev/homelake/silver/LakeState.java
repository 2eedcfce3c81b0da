package dev.homelake.silver;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.bronze.BronzeFiles;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.launch.Progress;
import dev.homelake.silver.launch.Progress.Stage;
import dev.homelake.silver.state.RunManifest;
import dev.homelake.silver.state.RunState;
import dev.homelake.silver.store.Prefix;
import java.io.FileNotFoundException;
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

  /** Looks. Throws {@link FileNotFoundException} if the place of the exports seems to be wrong. */
  static LakeState look(JobArguments arguments, RunTools tools, RunState state) throws IOException {
    Prefix bronze = arguments.bronze();
    if (bronze.isLocal() && !Files.isDirectory(bronze.folder())) {
      // Without this, a typing error would empty the table.
      throw new FileNotFoundException(
          "cannot list the exports: there is no folder " + bronze.folder());
    }
    List<BronzeFile> files = BronzeFiles.list(tools.stores().at(bronze));
    tools.progress().accept(new Progress(Stage.LIST, files.size(), files.size()));
    LakeState found = new LakeState(files, state.index(), state.manifest());
    found.requirePlausible(arguments);
    return found;
  }

  /** Where nothing is found any more, the place is more likely wrong than empty. */
  private void requirePlausible(JobArguments arguments) throws FileNotFoundException {
    int known = before().files().size();
    if (listed.isEmpty() && known > 0 && arguments.mode() != Mode.FULL) {
      throw new FileNotFoundException(
          "there are no exports in "
              + arguments.bronze()
              + ", but the table was made of "
              + known
              + "; if that is meant, empty the table with --mode full");
    }
  }

  /** Whether everything must be built, asked for or not. */
  boolean isRebuild(JobArguments arguments) {
    return arguments.mode() == Mode.FULL
        || (manifest.isPresent() && manifest.get().unfinished().isEmpty())
        || (index.isEmpty() && !arguments.isRange());
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
