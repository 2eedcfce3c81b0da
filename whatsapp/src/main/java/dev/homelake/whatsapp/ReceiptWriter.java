package dev.homelake.whatsapp;

import dev.homelake.whatsapp.DateOrderEvidence.Certainty;
import dev.homelake.whatsapp.RejectedLine.Reason;
import dev.homelake.whatsapp.header.FormatSurvey;
import dev.homelake.whatsapp.text.LineScanner;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
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
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    try (MessageReader messages = export.messages()) {
      while (messages.next()) {
        long time = messages.epochDay() * SECONDS_PER_DAY + messages.secondOfDay();
        first = Math.min(first, time);
        last = Math.max(last, time);
        kinds.merge(messages.kind(), 1L, Long::sum);
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
          messages.senders().size(),
          messages.rejectedLines(),
          notes(export));
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

  private static List<String> notes(ChatExport export) {
    FormatSurvey survey = export.survey();
    List<String> notes = new ArrayList<>();
    if (survey.grammars().size() > 1) {
      notes.add(
          "The file is "
              + survey.grammars().size()
              + " exports glued together; each part is read in its own format.");
    }
    if (survey.pasted().size() > 0) {
      notes.add(
          survey.pasted().size()
              + " pasted chats were kept as text of the messages that hold them.");
    }
    if (export.format().dateOrder().certainty() == Certainty.GUESS) {
      notes.add(
          "Whether day or month comes first could not be told from the file;"
              + " if dates look wrong, give the order yourself.");
    }
    return notes;
  }
}
