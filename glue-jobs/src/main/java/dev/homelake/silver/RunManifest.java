package dev.homelake.silver;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.store.ObjectStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The note that a run is changing the table: written before its first change, removed after its
 * last. A run that finds one knows that an earlier run was cut off, and which dates to do again.
 *
 * @param runId the run that wrote it
 * @param dates the dates that it set out to write or drop; empty if it set out to rebuild all
 */
record RunManifest(String runId, Optional<DateSet> dates) {

  private static final String KEY = "run-in-progress";
  private static final String ALL = "all";

  /** The note of a run that was cut off; empty if the last run came to its end. */
  static Optional<RunManifest> find(ObjectStore state) throws IOException {
    Optional<byte[]> content = state.find(KEY);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    String[] words = new String(content.get(), UTF_8).trim().split(" ", 3);
    try {
      Optional<DateSet> dates =
          words[1].equals(ALL) ? Optional.empty() : Optional.of(DateSet.parse(words[1]));
      return Optional.of(new RunManifest(words[0], dates));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      // What cannot be read may have meant anything: rebuilding all is never wrong.
      return Optional.of(new RunManifest(words[0], Optional.empty()));
    }
  }

  void write(ObjectStore state) throws IOException {
    // The words behind the set are for people.
    String text =
        runId
            + " "
            + dates.map(DateSet::toText).orElse(ALL)
            + " "
            + dates.map(DateSet::toString).orElse("all dates")
            + "\n";
    state.put(KEY, ByteBuffer.wrap(text.getBytes(UTF_8)));
  }

  static void remove(ObjectStore state) throws IOException {
    state.delete(KEY);
  }
}
