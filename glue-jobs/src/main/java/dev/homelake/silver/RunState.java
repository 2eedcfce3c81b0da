package dev.homelake.silver;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.index.FileIndexJson;
import dev.homelake.silver.report.RunReport;
import dev.homelake.silver.report.RunReportJson;
import dev.homelake.silver.store.ObjectStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What a run leaves for the next one.
 *
 * @param store the state prefix
 * @param subject which exports make which table; state of another is not used
 */
record RunState(ObjectStore store, String subject) {

  private static final String INDEX = "files.json";

  /** The index as the last run left it; empty if there is none that can be used. */
  Optional<FileIndex> index() throws IOException {
    Optional<byte[]> content = store.find(INDEX);
    return content.isPresent() ? FileIndexJson.read(content.get(), subject) : Optional.empty();
  }

  void writeIndex(FileIndex index) throws IOException {
    store.put(INDEX, ByteBuffer.wrap(FileIndexJson.write(index, subject)));
  }

  /** Stores a report and returns its key. */
  String writeReport(RunReport report) throws IOException {
    String key = "runs/" + report.runId() + ".json";
    store.put(key, ByteBuffer.wrap(RunReportJson.write(report).getBytes(UTF_8)));
    return key;
  }
}
