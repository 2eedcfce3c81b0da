package dev.homelake.local.trace;

import dev.homelake.local.terminal.Fields;
import dev.homelake.local.terminal.Paint;
import dev.homelake.local.terminal.Tone;
import java.util.List;

/** A trace as a person reads it. */
final class TraceText {

  private static final int NUMBER_COLUMNS = 8;

  private TraceText() {}

  static List<String> of(Trace trace, Paint paint, int columns) {
    Fields fields = new Fields(paint, columns);
    describe(trace.row(), fields, paint);
    fields.field("table", trace.silverFile());
    fields.field("export", trace.bronzeFile());
    fields.field("line", where(trace), tone(trace.origin()));
    trace.origin().lines().ifPresent(lines -> show(lines, fields, paint));
    return fields.lines();
  }

  private static void describe(TracedRow row, Fields fields, Paint paint) {
    fields.line(paint.tone(Tone.HEADING, "message " + row.messageId()));
    fields.field("chat", row.chat());
    fields.field(
        "sent",
        row.date() + " " + row.time() + ", position " + row.position() + " in the chat's day");
    fields.field("sender", row.sender().orElse("none printed"));
    fields.field("kind", row.kind());
    row.attachment().ifPresent(file -> fields.field("attachment", file));
    String label = "text";
    for (String line : row.message().split("\n", -1)) {
      fields.field(label, line);
      label = "";
    }
  }

  private static String where(Trace trace) {
    int first = trace.row().source().line();
    String lines =
        trace
            .origin()
            .lines()
            .filter(raw -> raw.last() > first)
            .map(raw -> first + " to " + raw.last())
            .orElse(String.valueOf(first));
    boolean there = trace.origin().lines().isPresent();
    return lines
        + switch (trace.origin().state()) {
          case UNCHANGED -> ", in the very export that the table was built of";
          case CHANGED ->
              there
                  ? "; the export has changed since the table was built, this message has not"
                  : " when the table was built; the export has changed since, and the message"
                      + " does not stand there any more. \"homelake silver\" brings the table"
                      + " up to date";
          case MISSING ->
              " when the table was built; the export is gone since. \"homelake silver\" brings"
                  + " the table up to date";
          case UNKNOWN -> "; nothing tells whether the export has changed, the message is there";
        };
  }

  private static Tone tone(Origin origin) {
    return switch (origin.state()) {
      case UNCHANGED, UNKNOWN -> Tone.PLAIN;
      case CHANGED, MISSING -> Tone.WARNING;
    };
  }

  private static void show(RawLines raw, Fields fields, Paint paint) {
    fields.line("");
    int number = raw.first();
    for (String line : raw.text().replaceFirst("\\r?\\n$", "").split("\\r?\\n", -1)) {
      String label = String.format("%" + NUMBER_COLUMNS + "d  ", number++);
      fields.line(paint.tone(Tone.FAINT, label) + VisibleText.of(line, paint));
    }
  }
}
