package dev.homelake.whatsapp.golden;

import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ChatMessage;
import dev.homelake.whatsapp.DateOrderEvidence;
import dev.homelake.whatsapp.ExportFormat;
import dev.homelake.whatsapp.ImportReceipt;
import dev.homelake.whatsapp.LineCounts;
import dev.homelake.whatsapp.MessageReader;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the parser made of an export, in the words of golden files.
 *
 * @param facts by name
 * @param rows one line each
 */
record Reading(Map<String, String> facts, List<String> rows) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  static Reading of(ChatExport export) throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    ImportReceipt receipt = export.receipt();
    facts.put("lines", text(receipt.lines()));
    receipt.rejection().ifPresent(reason -> facts.put("rejected", reason.code().name()));
    List<String> rows = new ArrayList<>();
    if (receipt.accepted()) {
      addFormat(facts, export.format());
      facts.put("title", export.title());
      facts.put("notes", String.valueOf(receipt.notes().size()));
      facts.put(
          "left over",
          receipt.rejectedLines().stream()
              .map(line -> line.line() + " " + line.reason())
              .collect(Collectors.joining(", ")));
      try (MessageReader messages = export.messages()) {
        while (messages.next()) {
          rows.add(row(messages.message()));
        }
      }
    }
    return new Reading(facts, rows);
  }

  private static void addFormat(Map<String, String> facts, ExportFormat format) {
    DateOrderEvidence dates = format.dateOrder();
    facts.put("style", format.style().name());
    facts.put("pattern", '"' + format.pattern() + '"');
    facts.put("seconds", format.hasSeconds() ? "yes" : "no");
    facts.put("ends", format.lineEnds().name());
    facts.put("encoding", format.encoding().name());
    facts.put("dates", dates.order().label() + " " + dates.certainty() + " by " + dates.kind());
    facts.put("evidence", dates.agreeing() + " to " + dates.opposing());
  }

  private static String text(LineCounts lines) {
    return lines.total()
        + " = "
        + lines.message()
        + " message + "
        + lines.system()
        + " system + "
        + lines.continuation()
        + " continuation + "
        + lines.rejected()
        + " rejected";
  }

  private static String row(ChatMessage message) {
    String row =
        message.line()
            + " | "
            + TIME.format(message.sentAt())
            + " | "
            + message.kind().label()
            + " | "
            + Escapes.readable(message.sender().orElse("-"))
            + " | "
            + Escapes.readable(message.body());
    return row + message.attachment().map(name -> " | " + Escapes.readable(name)).orElse("");
  }

  /** The named facts and all rows as one text. */
  String describe(Collection<String> names) {
    String told =
        names.stream()
            .map(name -> name + ": " + Escapes.readable(facts.getOrDefault(name, "-")) + "\n")
            .collect(Collectors.joining());
    return told + "rows:\n" + String.join("\n", rows);
  }
}
