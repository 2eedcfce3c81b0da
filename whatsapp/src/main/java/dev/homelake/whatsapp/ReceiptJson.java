package dev.homelake.whatsapp;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes a receipt as JSON by hand: it is small, and this module has no dependencies. */
final class ReceiptJson {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

  private final StringBuilder json = new StringBuilder();

  static String of(ImportReceipt receipt) {
    ReceiptJson writer = new ReceiptJson();
    writer.receipt(receipt);
    return writer.json.toString();
  }

  private void receipt(ImportReceipt receipt) {
    json.append('{');
    field("file", receipt.file());
    field("bytes", receipt.bytes());
    field("status", receipt.accepted() ? "accepted" : "rejected");
    receipt.rejection().ifPresent(this::rejection);
    receipt.chat().ifPresent(chat -> field("chat", chat));
    receipt.format().ifPresent(this::format);
    receipt.first().ifPresent(time -> field("first", TIME.format(time)));
    receipt.last().ifPresent(time -> field("last", TIME.format(time)));
    lines(receipt.lines());
    name("kinds");
    json.append('{');
    for (MessageKind kind : MessageKind.values()) {
      field(kind.label(), receipt.kinds().getOrDefault(kind, 0L));
    }
    json.append('}');
    field("senders", receipt.senders());
    name("rejected_lines");
    json.append('[');
    receipt.rejectedLines().forEach(this::rejectedLine);
    json.append(']');
    notes(receipt.notes());
    json.append('}');
  }

  private void rejection(Rejection rejection) {
    field("code", rejection.code().name());
    field("reason", rejection.message());
  }

  private void format(ExportFormat format) {
    name("format");
    json.append('{');
    field("style", label(format.style()));
    field("pattern", format.pattern());
    field("seconds", format.hasSeconds());
    field("line_ends", label(format.lineEnds()));
    field("encoding", label(format.encoding()));
    DateOrderEvidence order = format.dateOrder();
    name("date_order");
    json.append('{');
    field("order", order.order().label());
    field("certainty", label(order.certainty()));
    field("evidence", label(order.kind()));
    field("agreeing", order.agreeing());
    field("opposing", order.opposing());
    json.append("}}");
  }

  private void lines(LineCounts lines) {
    name("lines");
    json.append('{');
    field("total", lines.total());
    field("message", lines.message());
    field("system", lines.system());
    field("continuation", lines.continuation());
    field("rejected", lines.rejected());
    json.append('}');
  }

  private void rejectedLine(RejectedLine line) {
    separate();
    json.append('{');
    field("line", line.line());
    field("reason", line.reason().name());
    field("sample", line.sample());
    json.append('}');
  }

  private void notes(List<String> notes) {
    name("notes");
    json.append('[');
    for (String note : notes) {
      separate();
      string(note);
    }
    json.append(']');
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private void field(String name, String value) {
    name(name);
    string(value);
  }

  private void field(String name, long value) {
    name(name);
    json.append(value);
  }

  private void field(String name, boolean value) {
    name(name);
    json.append(value);
  }

  private void name(String name) {
    separate();
    json.append('"').append(name).append("\":");
  }

  private void separate() {
    char last = json.charAt(json.length() - 1);
    if (last != '{' && last != '[' && last != ':') {
      json.append(',');
    }
  }

  private void string(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || (Character.isSurrogate(c) && isLone(text, i))) {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }

  private static boolean isLone(String text, int i) {
    boolean high = Character.isHighSurrogate(text.charAt(i));
    int partner = high ? i + 1 : i - 1;
    return partner < 0
        || partner == text.length()
        || !Character.isSurrogate(text.charAt(partner))
        || Character.isHighSurrogate(text.charAt(partner)) == high;
  }
}
