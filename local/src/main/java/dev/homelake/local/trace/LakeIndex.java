package dev.homelake.local.trace;

import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.index.FileIndexJson;
import dev.homelake.silver.state.LakeSubject;
import dev.homelake.silver.state.RunState;
import dev.homelake.silver.store.Prefix;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * What the last run noted beside the table: where the exports are and what they were.
 *
 * @param bronze where they are
 * @param files what they were
 */
record LakeIndex(Prefix bronze, FileIndex files) {

  /** Reads it from the place of the state; empty if it is not there or of another table. */
  static Optional<LakeIndex> read(Place state, Prefix silver) throws IOException {
    String key = RunState.indexKey();
    if (state.find(key).isEmpty()) {
      return Optional.empty();
    }
    byte[] content;
    try (InputStream in = state.open(key)) {
      content = in.readAllBytes();
    }
    Optional<LakeSubject> subject =
        FileIndexJson.subject(content)
            .flatMap(LakeSubject::parse)
            .filter(found -> found.silver().isSame(silver));
    return subject.flatMap(
        found ->
            FileIndexJson.read(content, found.text())
                .map(files -> new LakeIndex(found.bronze(), files)));
  }

  /** Whether it is of the exports of this place. */
  boolean isOf(Prefix exports) {
    return bronze.isSame(exports);
  }
}
