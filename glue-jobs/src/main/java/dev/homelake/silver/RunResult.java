package dev.homelake.silver;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.index.FileIndex;
import java.util.List;

/**
 * What a run has done.
 *
 * @param listed the exports that were there
 * @param built what was read and written
 * @param dropped dates that were removed
 * @param unfinished dates that were to be written or removed and were left as they are
 * @param index what is known of the exports now
 */
record RunResult(
    List<BronzeFile> listed,
    SilverBuild.Result built,
    DateSet dropped,
    DateSet unfinished,
    FileIndex index) {

  RunResult {
    listed = List.copyOf(listed);
  }
}
