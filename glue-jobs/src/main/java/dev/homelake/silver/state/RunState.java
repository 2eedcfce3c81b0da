package dev.homelake.silver.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.index.FileIndexJson;
import dev.homelake.silver.report.RunReport;
import dev.homelake.silver.report.RunReportJson;
import dev.homelake.silver.store.ObjectStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What a run leaves for the next one, four kinds of objects below the state prefix: the index of
 * files {@code files.json}, the manifest {@code manifest.json}, the catalog's database {@code
 * database.txt} and a report a run, {@code runs/ID.json}. Each is replaced as a whole. The lake's
 * lock lies beside them; see {@link dev.homelake.silver.lock.LockStore}. One run at a time.
 *
 * @param store the state prefix
 * @param subject which exports make which table, a {@link LakeSubject}'s text; an index of another
 *     is not used
 */
public record RunState(ObjectStore store, String subject) {

  private static final String INDEX = "files.json";
  private static final String DATABASE = "database.txt";
  private static final String MANIFEST = "manifest.json";

  public RunState {
    requireNonNull(store, "store is null");
    requireNonNull(subject, "subject is null");
  }

  /** The key of the index. */
  public static String indexKey() {
    return INDEX;
  }

  /** The key of a run's report. */
  public static String reportKey(String runId) {
    return "runs/" + runId + ".json";
  }

  /** The index as the last complete run left it; empty if there is none that can be used. */
  public Optional<FileIndex> index() throws IOException {
    Optional<byte[]> content = store.find(INDEX);
    return content.isPresent() ? FileIndexJson.read(content.get(), subject) : Optional.empty();
  }

  /** What the index is of, if that is not this state's subject; empty also if there is no index. */
  public Optional<String> otherSubject() throws IOException {
    return store
        .find(INDEX)
        .flatMap(FileIndexJson::subject)
        .filter(of -> !of.equals(subject))
        .filter(of -> !isSame(LakeSubject.parse(of), LakeSubject.parse(subject)));
  }

  private static boolean isSame(Optional<LakeSubject> one, Optional<LakeSubject> other) {
    return one.isPresent()
        && other.isPresent()
        && one.get().bronze().isSame(other.get().bronze())
        && one.get().silver().isSame(other.get().silver());
  }

  /** Replaces the index. */
  public void write(FileIndex index) throws IOException {
    store.put(INDEX, ByteBuffer.wrap(FileIndexJson.write(index, subject)));
  }

  /** What the last run that changed the table set out to do; empty before the first. */
  public Optional<RunManifest> manifest() throws IOException {
    return store.find(MANIFEST).map(RunManifestJson::read);
  }

  /** Replaces the manifest. */
  public void write(RunManifest manifest) throws IOException {
    store.put(MANIFEST, ByteBuffer.wrap(RunManifestJson.write(manifest)));
  }

  /** The catalog's database that knows all dates of the runs before; empty if none is known to. */
  public Optional<String> database() throws IOException {
    return store
        .find(DATABASE)
        .map(name -> new String(name, UTF_8))
        .filter(name -> !name.isEmpty());
  }

  /** Remembers the database that knows all dates. */
  public void remember(String database) throws IOException {
    store.put(DATABASE, ByteBuffer.wrap(database.getBytes(UTF_8)));
  }

  /** To be called before dates change that no database is told of. */
  public void forgetDatabase() throws IOException {
    // Written, not deleted: a role may not delete below the state.
    remember("");
  }

  /** Stores a report. */
  public void write(RunReport report) throws IOException {
    byte[] content = RunReportJson.write(report).getBytes(UTF_8);
    store.put(reportKey(report.runId()), ByteBuffer.wrap(content));
  }
}
