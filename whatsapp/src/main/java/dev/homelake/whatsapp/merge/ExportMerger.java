package dev.homelake.whatsapp.merge;

import static java.util.Comparator.comparing;

import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ChatMessage;
import dev.homelake.whatsapp.merge.ExportRows.KeyedMessage;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Merges the exports of one chat in memory. Thread-safe.
 *
 * <p>The result is ordered by time. It does not depend on the order of the exports, nor on how much
 * they overlap; see {@link MinuteRows} for the rule. What does not fit into memory is a job for
 * {@code MinuteRows} itself.
 *
 * <p>Within a minute rows stand as in their exports; minutes stand in the order of the clock. So
 * where a clock steps back within a date, as in the hour that repeats in autumn, a message printed
 * 02:10 comes before one printed 02:30 that the file has in front of it. To keep the file's order,
 * the exports' orders of a whole date would have to be woven into one, without circles where they
 * contradict each other, and rows of a minute could no longer be merged piece by piece. Until then
 * {@code source_line} tells the order of rows from one file.
 */
public final class ExportMerger {

  private ExportMerger() {}

  /**
   * Merges accepted exports of one chat; the first export's title counts for all. Exports that can
   * only guess the order of day and month are read as the others prove it, see {@link DateOrders}.
   *
   * @throws IOException if an export can no longer be read
   */
  public static List<MergedMessage> merge(List<ChatExport> exportsOfOneChat) throws IOException {
    List<ExportRows> exports = new ArrayList<>();
    for (ChatExport export : DateOrders.settle(exportsOfOneChat)) {
      exports.add(ExportRows.read(export, exportsOfOneChat.get(0).title()));
    }
    return mergeRows(exports);
  }

  /** Merges rows whose keys were made for one chat. */
  static List<MergedMessage> mergeRows(List<ExportRows> exports) {
    List<ExportRows> ordered = new ArrayList<>(exports);
    ordered.sort(comparing(ExportRows::name).thenComparing(ExportRows::digest));
    TreeMap<LocalDateTime, List<Candidate>> minutes = new TreeMap<>();
    for (int number = 0; number < ordered.size(); number++) {
      for (KeyedMessage row : ordered.get(number).rows()) {
        minutes
            .computeIfAbsent(
                row.message().sentAt().truncatedTo(ChronoUnit.MINUTES), m -> new ArrayList<>())
            .add(new Candidate(row, number, ordered.get(number)));
      }
    }
    return place(minutes);
  }

  private record Candidate(KeyedMessage row, int exportNumber, ExportRows export) {}

  private static List<MergedMessage> place(SortedMap<LocalDateTime, List<Candidate>> minutes) {
    List<MergedMessage> merged = new ArrayList<>();
    MinuteRows rows = new MinuteRows();
    MessageId ids = new MessageId();
    LocalDate day = LocalDate.MIN;
    int position = 0;
    for (var minute : minutes.entrySet()) {
      if (!minute.getKey().toLocalDate().equals(day)) {
        day = minute.getKey().toLocalDate();
        position = 0;
      }
      rows.clear();
      minute.getValue().forEach(candidate -> add(rows, candidate));
      rows.merge();
      for (int place = 0; place < rows.size(); place++) {
        int row = rows.row(place);
        Candidate kept = minute.getValue().get(row);
        String id = ids.of(kept.row().keyHigh(), kept.row().keyLow(), rows.ordinal(row));
        merged.add(new MergedMessage(kept.row().message(), id, position++, kept.export().name()));
      }
    }
    return merged;
  }

  private static void add(MinuteRows rows, Candidate candidate) {
    ChatMessage message = candidate.row().message();
    rows.add(
        candidate.row().keyHigh(),
        candidate.row().keyLow(),
        candidate.row().second(),
        candidate.exportNumber(),
        message.line(),
        MinuteRows.UNRANKED,
        message.attachment().isPresent());
  }
}
