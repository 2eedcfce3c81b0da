package dev.homelake.local.trace;

import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.index.FileIndexJson;
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

  private static final String KEY = "files.json";
  private static final String ARROW = " > ";

  /** Reads it from the place of the state; empty if it is not there or of another table. */
  static Optional<LakeIndex> read(Place state, Prefix silver) throws IOException {
    if (state.find(KEY).isEmpty()) {
      return Optional.empty();
    }
    byte[] content;
    try (InputStream in = state.open(KEY)) {
      content = in.readAllBytes();
    }
    Optional<String> subject = FileIndexJson.subject(content);
    if (subject.isEmpty() || !plain(subject.get()).endsWith(ARROW + plain(silver.uri()))) {
      return Optional.empty();
    }
    String bronze = subject.get().substring(0, subject.get().lastIndexOf(ARROW));
    return FileIndexJson.read(content, subject.get())
        .map(files -> new LakeIndex(new Prefix(bronze), files));
  }

  /** Whether it is of the exports of this place. */
  boolean isOf(Prefix exports) {
    return plain(bronze.uri()).equals(plain(exports.uri()));
  }

  /** All of S3's names are one. */
  private static String plain(String uri) {
    return uri.replaceAll("\\bs3a://", "s3://");
  }
}
