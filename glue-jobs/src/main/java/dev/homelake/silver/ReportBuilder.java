package dev.homelake.silver;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.bronze.FileOutcome;
import dev.homelake.silver.bronze.FileOutcome.Accepted;
import dev.homelake.silver.bronze.FileOutcome.Rejected;
import dev.homelake.silver.bronze.FileOutcome.Unreadable;
import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.index.IndexedFile;
import dev.homelake.silver.plan.DateOrderSettlement;
import dev.homelake.silver.report.RunReport;
import dev.homelake.silver.report.RunReport.Chat;
import dev.homelake.silver.report.RunReport.DateLeft;
import dev.homelake.silver.report.RunReport.Noted;
import dev.homelake.silver.report.RunReport.PartlyRead;
import dev.homelake.silver.report.RunReport.Refused;
import dev.homelake.silver.report.RunReport.Untitled;
import dev.homelake.silver.table.WrittenDate;
import dev.homelake.whatsapp.DateOrderEvidence;
import dev.homelake.whatsapp.DateOrderEvidence.Certainty;
import dev.homelake.whatsapp.LineCounts;
import dev.homelake.whatsapp.title.ChatTitle;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up what tasks report. */
final class ReportBuilder {

  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final List<Accepted> accepted = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private final List<String> guessed = new ArrayList<>();
  private final List<PartlyRead> partlyRead = new ArrayList<>();
  private final List<Noted> noted = new ArrayList<>();
  private long unreadable;
  private long unchanged;

  private final Map<String, DateOrderEvidence> orders;

  /**
   * A builder of one report.
   *
   * @param orders how the dates of each export are read, with what all of its chat told
   */
  private ReportBuilder(Map<String, DateOrderEvidence> orders) {
    this.orders = orders;
  }

  /** The name of a run that starts at this time. */
  static String runId(Instant startedAt) {
    return RUN_ID.format(startedAt);
  }

  static RunReport build(
      JobArguments arguments, RunResult result, Instant startedAt, Instant endedAt) {
    ReportBuilder all = new ReportBuilder(DateOrderSettlement.of(result.index().files().values()));
    List<BronzeFile> files = result.listed();
    files.forEach(file -> all.add(file, result.built().outcomes().get(file.number())));
    PartitionResult written = result.built().written();
    List<Chat> chats = all.chats(written);
    return new RunReport(
        runId(startedAt),
        arguments.mode().label(),
        startedAt,
        Duration.between(startedAt, endedAt).toMillis() / 1000.0,
        arguments.bronze().uri(),
        arguments.silver().uri(),
        all.files(files),
        all.lines(),
        new RunReport.Messages(
            all.accepted.stream().mapToLong(Accepted::rowsUsed).sum(),
            chats.stream().mapToLong(Chat::messages).sum()),
        new RunReport.Output(
            written.dates().size(),
            result.dropped().size(),
            written.dates().stream().mapToLong(WrittenDate::bytes).sum()),
        chats,
        all.refused,
        all.guessed,
        all.partlyRead,
        all.untitled(result.index()),
        JoinedFiles.of(result.index(), all.chatsRead()),
        all.noted,
        left(result));
  }

  private void add(BronzeFile file, FileOutcome outcome) {
    if (outcome == null) {
      unchanged++;
    } else if (outcome instanceof Accepted export) {
      accepted.add(export);
      if (isGuessed(file)) {
        guessed.add(file.key());
      }
      export.notes().forEach(note -> noted.add(new Noted(file.key(), note)));
      if (export.rejectedLines() > 0) {
        partlyRead.add(new PartlyRead(file.key(), export.rejectedLines()));
      }
    } else if (outcome instanceof Rejected rejected) {
      refused.add(new Refused(file.key(), rejected.code(), rejected.reason()));
    } else if (outcome instanceof Unreadable lost) {
      unreadable++;
      refused.add(new Refused(file.key(), Refused.UNREADABLE, lost.reason()));
    }
  }

  private static List<DateLeft> left(RunResult result) {
    return result.unfinished().stream()
        .mapToObj(day -> new DateLeft(LocalDate.ofEpochDay(day), reason(result, day)))
        .toList();
  }

  private static DateLeft.Code reason(RunResult result, int day) {
    if (result.built().tooLarge().contains(day)) {
      return DateLeft.Code.DATE_TOO_LARGE;
    }
    boolean explained = !result.built().isComplete() || result.built().held().contains(day);
    return explained ? DateLeft.Code.EXPORT_UNREADABLE : DateLeft.Code.NO_ROWS_FOUND;
  }

  private boolean isGuessed(BronzeFile file) {
    DateOrderEvidence order = orders.get(file.key());
    return order != null && order.certainty() == Certainty.GUESS;
  }

  private RunReport.Files files(List<BronzeFile> files) {
    return new RunReport.Files(
        files.size(),
        accepted.size(),
        refused.size() - unreadable,
        unreadable,
        unchanged,
        files.stream().mapToLong(BronzeFile::bytes).sum());
  }

  private LineCounts lines() {
    return new LineCounts(
        accepted.stream().mapToLong(Accepted::messageLines).sum(),
        accepted.stream().mapToLong(Accepted::systemLines).sum(),
        accepted.stream().mapToLong(Accepted::continuationLines).sum(),
        accepted.stream().mapToLong(Accepted::rejectedLines).sum());
  }

  private Set<String> chatsRead() {
    return accepted.stream().map(Accepted::chat).collect(toSet());
  }

  /** Chats made of several files without a title, one of them read in this run. */
  private List<Untitled> untitled(FileIndex index) {
    Set<String> chatsRead = chatsRead();
    SortedMap<String, List<String>> files = new TreeMap<>();
    for (IndexedFile file : index.files().values()) {
      String chat = file.content().map(IndexedFile.Content::chat).orElse("");
      if (chatsRead.contains(chat) && ChatTitle.fromFileName(file.key()).isEmpty()) {
        files.computeIfAbsent(chat, key -> new ArrayList<>()).add(file.key());
      }
    }
    files.values().removeIf(keys -> keys.size() < 2);
    return files.entrySet().stream()
        .map(chat -> new Untitled(chat.getKey(), chat.getValue()))
        .toList();
  }

  private List<Chat> chats(PartitionResult written) {
    Map<String, Long> exports = new HashMap<>();
    accepted.forEach(export -> exports.merge(export.chat(), 1L, Long::sum));
    List<Chat> chats = new ArrayList<>();
    for (Map.Entry<String, ? extends SortedMap<Integer, Long>> chat :
        written.messages().entrySet()) {
      long messages = chat.getValue().values().stream().mapToLong(Long::longValue).sum();
      chats.add(
          new Chat(
              chat.getKey(), exports.getOrDefault(chat.getKey(), 0L), messages, chat.getValue()));
    }
    chats.sort(comparing(Chat::messages).reversed().thenComparing(Chat::title));
    return chats;
  }
}
