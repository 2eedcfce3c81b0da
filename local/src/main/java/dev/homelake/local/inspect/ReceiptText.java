package dev.homelake.local.inspect;

import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Fields;
import dev.homelake.local.terminal.LinesText;
import dev.homelake.local.terminal.Numbers;
import dev.homelake.local.terminal.Paint;
import dev.homelake.local.terminal.Tone;
import dev.homelake.whatsapp.DateOrderEvidence;
import dev.homelake.whatsapp.ExportFormat;
import dev.homelake.whatsapp.ImportReceipt;
import dev.homelake.whatsapp.LineCounts;
import dev.homelake.whatsapp.MessageKind;
import dev.homelake.whatsapp.RejectedLine;
import dev.homelake.whatsapp.Rejection;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A receipt as a person reads it. */
final class ReceiptText {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final int SAMPLES_SHOWN = 5;

  private final Paint paint;
  private final int columns;
  private final Fields fields;

  private ReceiptText(Paint paint, int columns) {
    this.paint = paint;
    this.columns = columns;
    this.fields = new Fields(paint, columns);
  }

  /** The receipt's lines, wrapped to {@code columns}. */
  static List<String> of(ImportReceipt receipt, Paint paint, int columns) {
    ReceiptText text = new ReceiptText(paint, columns);
    text.head(receipt);
    receipt.rejection().ifPresent(text::rejection);
    receipt.chat().ifPresent(chat -> text.fields.field("chat", chat));
    receipt.format().ifPresent(text::format);
    text.period(receipt);
    text.counts(receipt);
    text.rejectedLines(receipt);
    receipt.notes().forEach(note -> text.fields.field("note", note, Tone.WARNING));
    return text.fields.lines();
  }

  private void head(ImportReceipt receipt) {
    String verdict =
        receipt.accepted()
            ? paint.tone(Tone.GOOD, paint.characters().tick() + " accepted")
            : paint.tone(Tone.BAD, paint.characters().cross() + " rejected");
    String file = paint.tone(Tone.HEADING, DisplayText.of(receipt.file()));
    fields.line(
        verdict + "  " + file + paint.tone(Tone.FAINT, "  " + Numbers.size(receipt.bytes())));
  }

  private void rejection(Rejection rejection) {
    fields.field("code", rejection.code().name());
    fields.field("why", rejection.message());
  }

  private void format(ExportFormat format) {
    fields.field(
        "format",
        Stream.of(
                style(format.style()),
                DisplayText.of(format.pattern()).strip(),
                encoding(format.encoding()),
                lineEnds(format.lineEnds()))
            .collect(Collectors.joining("   ")));
    DateOrderEvidence evidence = format.dateOrder();
    fields.field(
        "dates",
        "%s (%s: %s)"
            .formatted(
                DateOrderText.order(evidence.order()),
                DateOrderText.certainty(evidence.certainty()),
                DateOrderText.reason(evidence)));
    if (evidence.certainty() == DateOrderEvidence.Certainty.GUESS) {
      fields.field("", "If that is wrong, add --date-order dmy, mdy or ymd.", Tone.WARNING);
    }
  }

  private void period(ImportReceipt receipt) {
    if (receipt.first().isPresent() && receipt.last().isPresent()) {
      fields.field("period", time(receipt.first().get()) + " to " + time(receipt.last().get()));
    }
  }

  private void counts(ImportReceipt receipt) {
    LineCounts counts = receipt.lines();
    if (receipt.accepted()) {
      fields.field("senders", Numbers.grouped(receipt.senders()));
      fields.field(
          "rows",
          Stream.of(MessageKind.values())
              .filter(kind -> receipt.kinds().getOrDefault(kind, 0L) > 0)
              .map(kind -> Numbers.grouped(receipt.kinds().get(kind)) + " " + kind.label())
              .collect(Collectors.joining(", ")));
    }
    if (counts.total() > 0) {
      fields.field("lines", LinesText.of(counts));
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
      fields.field("", "and " + Numbers.grouped(more) + " more");
    }
  }

  private void sample(String label, String place, RejectedLine line) {
    String before = place.isEmpty() ? "" : place + ": ";
    int room = Math.max(10, columns - Fields.INDENT - before.length());
    String shown = DisplayText.cut(line.sample(), room, paint.characters().ellipsis());
    fields.raw(label, before + paint.tone(Tone.FAINT, shown));
  }

  private static String words(RejectedLine.Reason reason) {
    return switch (reason) {
      case BEFORE_FIRST_MESSAGE -> "before the first message";
      case LINE_TOO_LONG -> "over 1 MiB long";
      case MESSAGE_TOO_LONG -> "beyond 4 MiB of its message";
      case AFTER_REJECTED_LINE -> "behind a rejected line";
    };
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
}
