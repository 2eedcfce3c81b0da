package dev.homelake.local.inspect;

import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Paint;
import dev.homelake.local.terminal.Tone;
import dev.homelake.local.terminal.Wrapping;
import dev.homelake.whatsapp.DateOrderEvidence;
import dev.homelake.whatsapp.ExportFormat;
import dev.homelake.whatsapp.ImportReceipt;
import dev.homelake.whatsapp.LineCounts;
import dev.homelake.whatsapp.MessageKind;
import dev.homelake.whatsapp.RejectedLine;
import dev.homelake.whatsapp.Rejection;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A receipt as a person reads it. */
final class ReceiptText {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final int LABEL_COLUMNS = 10;
  private static final int SAMPLES_SHOWN = 5;

  private final Paint paint;
  private final int columns;
  private final List<String> lines = new ArrayList<>();

  private ReceiptText(Paint paint, int columns) {
    this.paint = paint;
    this.columns = columns;
  }

  /** The receipt's lines, wrapped to {@code columns}. */
  static List<String> of(ImportReceipt receipt, Paint paint, int columns) {
    ReceiptText text = new ReceiptText(paint, columns);
    text.head(receipt);
    receipt.rejection().ifPresent(text::rejection);
    receipt.chat().ifPresent(chat -> text.field("chat", DisplayText.of(chat)));
    receipt.format().ifPresent(text::format);
    text.period(receipt);
    text.counts(receipt);
    text.rejectedLines(receipt);
    receipt.notes().forEach(note -> text.field("note", DisplayText.of(note)));
    return text.lines;
  }

  private void head(ImportReceipt receipt) {
    String verdict =
        receipt.accepted()
            ? paint.tone(Tone.GOOD, paint.characters().tick() + " accepted")
            : paint.tone(Tone.BAD, paint.characters().cross() + " rejected");
    String file = paint.tone(Tone.HEADING, DisplayText.of(receipt.file()));
    lines.add(verdict + "  " + file + paint.tone(Tone.FAINT, "  " + size(receipt.bytes())));
  }

  private void rejection(Rejection rejection) {
    field("code", rejection.code().name());
    field("why", DisplayText.of(rejection.message()));
  }

  private void format(ExportFormat format) {
    field(
        "format",
        Stream.of(
                style(format.style()),
                DisplayText.of(format.pattern()).strip(),
                encoding(format.encoding()),
                lineEnds(format.lineEnds()))
            .collect(Collectors.joining("   ")));
    DateOrderEvidence evidence = format.dateOrder();
    field(
        "dates",
        "%s (%s: %s)"
            .formatted(
                DateOrderText.order(evidence.order()),
                DateOrderText.certainty(evidence.certainty()),
                DateOrderText.reason(evidence)));
    if (evidence.certainty() == DateOrderEvidence.Certainty.GUESS) {
      field("", "If that is wrong, add --date-order dmy, mdy or ymd.", Tone.WARNING);
    }
  }

  private void period(ImportReceipt receipt) {
    if (receipt.first().isPresent() && receipt.last().isPresent()) {
      field("period", time(receipt.first().get()) + " to " + time(receipt.last().get()));
    }
  }

  private void counts(ImportReceipt receipt) {
    LineCounts counts = receipt.lines();
    if (receipt.accepted()) {
      field("senders", number(receipt.senders()));
      field(
          "rows",
          Stream.of(MessageKind.values())
              .filter(kind -> receipt.kinds().getOrDefault(kind, 0L) > 0)
              .map(kind -> number(receipt.kinds().get(kind)) + " " + kind.label())
              .collect(Collectors.joining(", ")));
    }
    if (counts.total() > 0) {
      field(
          "lines",
          "%s = %s message + %s system + %s continuation + %s rejected"
              .formatted(
                  number(counts.total()),
                  number(counts.message()),
                  number(counts.system()),
                  number(counts.continuation()),
                  number(counts.rejected())));
    }
  }

  private void rejectedLines(ImportReceipt receipt) {
    List<RejectedLine> samples = receipt.rejectedLines();
    if (!receipt.accepted()) {
      samples.stream().limit(1).forEach(first -> sample("begins", "", first));
      return;
    }
    samples.stream()
        .limit(SAMPLES_SHOWN)
        .forEach(
            line -> sample("rejected", "line " + line.line() + ", " + words(line.reason()), line));
    long more = receipt.lines().rejected() - SAMPLES_SHOWN;
    if (more > 0) {
      field("", "and " + number(more) + " more");
    }
  }

  private void sample(String label, String place, RejectedLine line) {
    String before = place.isEmpty() ? "" : place + ": ";
    int room = Math.max(10, columns - LABEL_COLUMNS - before.length() - 4);
    String shown = DisplayText.cut(line.sample(), room, paint.characters().ellipsis());
    raw(label, before + paint.tone(Tone.FAINT, shown), Tone.WARNING);
  }

  private static String words(RejectedLine.Reason reason) {
    return switch (reason) {
      case BEFORE_FIRST_MESSAGE -> "before the first message";
      case LINE_TOO_LONG -> "over 1 MiB long";
      case MESSAGE_TOO_LONG -> "beyond 4 MiB of its message";
      case AFTER_REJECTED_LINE -> "behind a rejected line";
    };
  }

  private void field(String label, String value) {
    field(label, value, Tone.PLAIN);
  }

  private void field(String label, String value, Tone tone) {
    String shown = label;
    for (String part : Wrapping.of(value, columns - LABEL_COLUMNS - 2)) {
      raw(shown, paint.tone(tone, part), Tone.FAINT);
      shown = "";
    }
  }

  private void raw(String label, String value, Tone labelTone) {
    String blanks = " ".repeat(LABEL_COLUMNS - label.length());
    lines.add("  " + paint.tone(labelTone, label) + blanks + value);
  }

  private static String style(ExportFormat.Style style) {
    return switch (style) {
      case ANDROID -> "Android";
      case IOS -> "iOS";
      case LEGACY -> "before 2016";
    };
  }

  private static String encoding(ExportFormat.Encoding encoding) {
    return switch (encoding) {
      case UTF_8 -> "UTF-8";
      case UTF_8_WITH_BOM -> "UTF-8 with BOM";
      case UTF_16LE -> "UTF-16LE";
      case UTF_16BE -> "UTF-16BE";
    };
  }

  private static String lineEnds(ExportFormat.LineEnds lineEnds) {
    return switch (lineEnds) {
      case LF -> "LF";
      case CRLF -> "CRLF";
      case MIXED -> "CRLF and LF mixed";
    };
  }

  private static String time(LocalDateTime time) {
    return TIME.format(time);
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " bytes";
    }
    double value = bytes / 1000.0;
    String unit = "kB";
    for (String next : List.of("MB", "GB")) {
      if (value >= 1000) {
        value /= 1000;
        unit = next;
      }
    }
    return String.format(Locale.ROOT, "%.1f %s", value, unit);
  }
}
