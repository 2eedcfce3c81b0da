package dev.homelake.local.job;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.homelake.local.terminal.Fields;
import dev.homelake.local.terminal.LinesText;
import dev.homelake.local.terminal.Numbers;
import dev.homelake.local.terminal.Paint;
import dev.homelake.local.terminal.Tone;
import dev.homelake.silver.report.RunReport;
import dev.homelake.whatsapp.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A run's report as a person reads it. */
public final class RunSummary {

  private static final int FILES_SHOWN = 10;

  /** Browsers number downloads, so copies are common, and each takes some lines. */
  private static final int COPIES_SHOWN = 3;

  private RunSummary() {}

  /** The lines that tell of it. */
  public static List<String> of(JobProcess.Outcome outcome, Paint paint, int columns) {
    Fields fields = new Fields(paint, columns);
    fields.line(headline(outcome, paint));
    outcome.report().ifPresent(report -> describe(report, fields));
    outcome.reportUri().ifPresent(uri -> fields.field("report", uri.replaceFirst("^file://", "")));
    return fields.lines();
  }

  private static String headline(JobProcess.Outcome outcome, Paint paint) {
    if (outcome.failure().isPresent()) {
      return paint.tone(Tone.WARNING, "! the table is built, but not from all exports");
    }
    boolean changed = outcome.report().map(RunSummary::changed).orElse(true);
    return paint.tone(
        Tone.GOOD,
        paint.characters().tick()
            + (changed ? " the table is built" : " nothing to do, the table is up to date"));
  }

  private static void describe(RunReport report, Fields fields) {
    RunReport.Files files = report.files();
    fields.field(
        "exports",
        "%s = %s accepted + %s unchanged + %s rejected + %s unreadable, %s"
            .formatted(
                Numbers.grouped(files.found()),
                Numbers.grouped(files.accepted()),
                Numbers.grouped(files.unchanged()),
                Numbers.grouped(files.rejected()),
                Numbers.grouped(files.unreadable()),
                Numbers.size(files.bytes())));
    if (changed(report)) {
      describeWork(report, fields);
    }
    fields.field("time", String.format(Locale.ROOT, "%.1f s", report.seconds()));
    leftOut(report, fields);
    datesLeft(report, fields);
    doubts(report, fields);
    fields.field("table", report.silver().replaceFirst("^file://", ""));
  }

  private static void describeWork(RunReport report, Fields fields) {
    fields.field("lines", LinesText.of(report.lines()));
    fields.field(
        "messages",
        "%s = %s rows of exports - %s held by several"
            .formatted(
                Numbers.grouped(report.messages().written()),
                Numbers.grouped(report.messages().rows()),
                Numbers.grouped(report.messages().duplicates())));
    fields.field(
        "dates",
        "%s written, %s removed, %s"
            .formatted(
                Numbers.grouped(report.output().datesWritten()),
                Numbers.grouped(report.output().datesRemoved()),
                Numbers.size(report.output().bytes())));
  }

  private static boolean changed(RunReport report) {
    return report.output().datesWritten() + report.output().datesRemoved() > 0;
  }

  /** What the table should hold and does not yet. */
  private static void datesLeft(RunReport report, Fields fields) {
    List<String> dates =
        report.datesLeft().stream().map(left -> left.date() + ": " + left.code()).toList();
    firstOf("as before", dates, fields);
  }

  /** What is in the table and yet worth a look. */
  private static void doubts(RunReport report, Fields fields) {
    List<String> guessed =
        report.guessedDates().stream()
            .map(file -> "the order of day and month in " + file)
            .toList();
    firstOf("guessed", guessed, fields);
    List<String> partly =
        report.partlyRead().stream()
            .map(
                file ->
                    "%s, without %s that %s to no message"
                        .formatted(
                            file.file(),
                            Quantity.of(file.rejectedLines(), "line"),
                            Quantity.form(file.rejectedLines(), "belongs", "belong")))
            .toList();
    firstOf("partly", partly, fields);
    List<String> untitled =
        report.untitled().stream()
            .map(
                chat ->
                    chat.chat()
                        + ": taken for one by their content, for their names hold no title: "
                        + String.join(", ", chat.files()))
            .toList();
    firstOf("one chat", untitled, fields);
    List<String> joined =
        report.joined().stream()
            .map(
                chat ->
                    chat.chat()
                        + ": taken for copies by the ends of their names: "
                        + String.join(", ", chat.files()))
            .toList();
    firstOf("one chat", joined, COPIES_SHOWN, fields);
    List<String> noted =
        report.noted().stream().map(file -> file.file() + ": " + file.note()).toList();
    firstOf("noted", noted, fields);
  }

  private static void firstOf(String label, List<String> values, Fields fields) {
    firstOf(label, values, FILES_SHOWN, fields);
  }

  private static void firstOf(String label, List<String> values, int shown, Fields fields) {
    values.stream().limit(shown).forEach(value -> fields.field(label, value, Tone.WARNING));
    andMore(values.size(), shown, fields);
  }

  private static void andMore(int count, int shown, Fields fields) {
    if (count > shown) {
      fields.field("", "and " + (count - shown) + " more, see the report");
    }
  }

  /** Each reason once, with its first files. */
  private static void leftOut(RunReport report, Fields fields) {
    Map<String, List<RunReport.Refused>> byCode =
        report.refused().stream()
            .collect(groupingBy(RunReport.Refused::code, LinkedHashMap::new, toList()));
    byCode.forEach(
        (code, files) -> {
          fields.field("left out", code + ": " + files.get(0).reason(), Tone.WARNING);
          files.stream().limit(FILES_SHOWN).forEach(file -> fields.field("", file.file()));
          andMore(files.size(), FILES_SHOWN, fields);
        });
  }
}
