package dev.homelake.local.forget;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.keys.Area;
import dev.homelake.silver.index.FileIndexJson;
import dev.homelake.silver.index.IndexedFile;
import dev.homelake.silver.report.RunReport;
import dev.homelake.silver.report.RunReportReader;
import dev.homelake.silver.state.RunState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What runs of the silver job keep beside the table and that names chats and files. */
final class SilverState {

  private static final String PREFIX = Area.STATE.key("whatsapp/");

  private final Bucket bucket;

  SilverState(Bucket bucket) {
    this.bucket = requireNonNull(bucket, "bucket is null");
  }

  /** The files that the table is made of; none if no run has noted any. */
  List<IndexedFile> files() throws IOException {
    Optional<byte[]> index = SmallObject.read(bucket, PREFIX + RunState.indexKey());
    Optional<String> subject = index.flatMap(FileIndexJson::subject);
    return subject.isEmpty()
        ? List.of()
        : FileIndexJson.read(index.get(), subject.get())
            .map(found -> List.copyOf(found.files().values()))
            .orElse(List.of());
  }

  /**
   * The keys of reports that name something.
   *
   * @param chat says whether a title is meant
   * @param file says whether a file's name below the bronze prefix is meant
   * @param word what a report that cannot be read must hold to be meant
   */
  List<String> reports(Predicate<String> chat, Predicate<String> file, String word)
      throws IOException {
    List<String> found = new ArrayList<>();
    for (String key : bucket.list(PREFIX + "runs/")) {
      Optional<byte[]> report = SmallObject.read(bucket, key);
      if (report.isPresent() && names(new String(report.get(), UTF_8), chat, file, word)) {
        found.add(key);
      }
    }
    return found;
  }

  private static boolean names(
      String text, Predicate<String> chat, Predicate<String> file, String word) {
    try {
      RunReport report = RunReportReader.read(text);
      return titles(report).anyMatch(chat) || files(report).anyMatch(file);
    } catch (IOException | RuntimeException e) {
      return text.contains(word);
    }
  }

  private static Stream<String> titles(RunReport report) {
    return Stream.of(
            report.chats().stream().map(RunReport.Chat::title),
            report.untitled().stream().map(RunReport.Untitled::chat),
            report.joined().stream().map(RunReport.Joined::chat))
        .flatMap(titles -> titles);
  }

  private static Stream<String> files(RunReport report) {
    return Stream.of(
            report.refused().stream().map(RunReport.Refused::file),
            report.guessedDates().stream(),
            report.partlyRead().stream().map(RunReport.PartlyRead::file),
            report.untitled().stream().flatMap(untitled -> untitled.files().stream()),
            report.joined().stream().flatMap(joined -> joined.files().stream()),
            report.noted().stream().map(RunReport.Noted::file))
        .flatMap(files -> files);
  }
}
