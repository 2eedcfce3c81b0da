package dev.homelake.whatsapp;

import dev.homelake.whatsapp.RejectedLine.Reason;
import dev.homelake.whatsapp.text.LineScanner;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an export to its end and writes down what was found. */
final class ReceiptWriter {

  private static final long SECONDS_PER_DAY = 86_400;

  private ReceiptWriter() {}

  static ImportReceipt write(ChatExport export) throws IOException {
    return export.rejection().isPresent() ? refused(export) : accepted(export);
  }

  private static ImportReceipt refused(ChatExport export) throws IOException {
    RejectedLines rejected = new RejectedLines();
    try (LineScanner lines = export.text().lines()) {
      while (lines.next()) {
        rejected.add(lines, Reason.BEFORE_FIRST_MESSAGE);
      }
    }
    return new ImportReceipt(
        export.source().name(),
        export.source().size(),
        export.rejection(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new LineCounts(0, 0, 0, rejected.count()),
        Map.of(),
        0,
        rejected.samples(),
        List.of());
  }

  private static ImportReceipt accepted(ChatExport export) throws IOException {
    Map<MessageKind, Long> kinds = new EnumMap<>(MessageKind.class);
    OddYears years = new OddYears();
    BitSet people = new BitSet();
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    try (MessageReader messages = export.messages()) {
      while (messages.next()) {
        long time = messages.epochDay() * SECONDS_PER_DAY + messages.secondOfDay();
        first = Math.min(first, time);
        last = Math.max(last, time);
        years.add(messages.epochDay());
        kinds.merge(messages.kind(), 1L, Long::sum);
        // What the app writes stands under the group's name, on iPhones.
        if (messages.sender() >= 0 && messages.kind() != MessageKind.SYSTEM) {
          people.set(messages.sender());
        }
      }
      return new ImportReceipt(
          export.source().name(),
          export.source().size(),
          Optional.empty(),
          Optional.of(export.title()),
          Optional.of(export.format()),
          time(first),
          time(last),
          messages.lines(),
          kinds,
          people.cardinality(),
          messages.rejectedLines(),
          ReceiptNotes.of(export, messages, years));
    }
  }

  private static Optional<LocalDateTime> time(long second) {
    if (second == Long.MAX_VALUE || second == Long.MIN_VALUE) {
      return Optional.empty();
    }
    long day = Math.floorDiv(second, SECONDS_PER_DAY);
    return Optional.of(
        LocalDate.ofEpochDay(day).atStartOfDay().plusSeconds(second - day * SECONDS_PER_DAY));
  }
}
