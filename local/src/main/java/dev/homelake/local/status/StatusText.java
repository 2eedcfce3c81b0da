package dev.homelake.local.status;

import dev.homelake.local.chats.DuckDbMessages;
import dev.homelake.local.events.QueueCounts;
import dev.homelake.local.job.RecordedRun;
import dev.homelake.local.lake.FailedEvent;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeHolder;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Fields;
import dev.homelake.local.terminal.Numbers;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Tone;
import dev.homelake.silver.launch.Progress;
import dev.homelake.whatsapp.Quantity;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A status for people. */
final class StatusText {

  private static final int SHOWN = 10;
  private static final String RECEIPTS = "s3/" + LakeFolder.BUCKET + "/receipts";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final Terminal terminal;
  private final Fields fields;
  private final ZoneId zone;

  StatusText(Terminal terminal, ZoneId zone) {
    this.terminal = terminal;
    this.fields = new Fields(terminal.paint(), terminal.columns());
    this.zone = zone;
  }

  List<String> of(LakeStatus status) {
    fields.line(
        terminal.paint().tone(Tone.HEADING, DisplayText.of(status.lake().root().toString())));
    fields.field(
        "running", status.holder().map(this::holder).orElse("no; \"homelake up\" starts it"));
    LakeContents contents = status.contents();
    fields.field("photos", Numbers.grouped(contents.photos()));
    fields.field("messages", messages(contents.messages()));
    fields.field("uploads", uploads(status.queue()));
    if (contents.rejected() > 0) {
      fields.field(
          "rejected",
          Quantity.of(contents.rejected(), "upload")
              + ", as their receipts in "
              + RECEIPTS
              + " say; nothing is made of them");
    }
    status
        .asleep()
        .forEach(
            (function, reason) -> fields.field("asleep", function + ": " + reason, Tone.WARNING));
    failures(status.failures());
    fields.field("table", status.lastRun().map(this::run).orElse("never built"));
    return fields.lines();
  }

  private String holder(LakeHolder holder) {
    return "%s, process %d since %s%s"
        .formatted(
            holder.command(),
            holder.pid(),
            time(holder.since()),
            holder.web().map(web -> ", " + web).orElse(""));
  }

  private static String messages(DuckDbMessages.Totals contents) {
    return contents.messages() == 0
        ? "0"
        : "%s in %s, %s to %s"
            .formatted(
                Numbers.grouped(contents.messages()),
                Quantity.of(contents.chats(), "chat"),
                contents.firstDate().orElse("?"),
                contents.lastDate().orElse("?"));
  }

  private static String uploads(QueueCounts queue) {
    return "%s waiting%s%s, %s handled, %s failed"
        .formatted(
            Numbers.grouped(queue.waiting()),
            queue.retrying() > 0 ? " (" + queue.retrying() + " being tried again)" : "",
            queue.asleep() > 0
                ? ", " + queue.asleep() + " for a function that cannot work here, until it can"
                : "",
            Numbers.grouped(queue.handled()),
            Numbers.grouped(queue.failed()));
  }

  private void failures(List<FailedEvent> failures) {
    for (FailedEvent failure : failures.subList(0, Math.min(SHOWN, failures.size()))) {
      fields.field(
          "failed",
          "%s: %s, %s, last at %s: %s"
              .formatted(
                  failure.key(),
                  failure.function(),
                  Quantity.of(failure.attempts(), "attempt"),
                  time(failure.last()),
                  failure.reason()),
          Tone.BAD);
    }
    if (failures.size() > SHOWN) {
      fields.field("", "and " + (failures.size() - SHOWN) + " more");
    }
    if (!failures.isEmpty()) {
      fields.field("", "\"homelake status --retry\" has them tried again");
    }
  }

  private String run(RecordedRun run) {
    String began = time(run.started());
    if (run.isAtWork()) {
      return "being built since " + began + run.stage().map(StatusText::stage).orElse("");
    }
    if (run.isOpen()) {
      return "a run of " + began + " was cut off; the next one does the rest";
    }
    return run.failure()
        .map(reason -> "a run of " + began + " failed: " + reason)
        .orElseGet(
            () ->
                "up to date as of "
                    + began
                    + (run.dates() == 0
                        ? ", nothing was new"
                        : ", " + Quantity.of(run.dates(), "date") + " changed"));
  }

  private static String stage(Progress progress) {
    String stage = progress.stage().name().toLowerCase(Locale.ROOT);
    return progress.of() > 1
        ? ": %s %d of %d".formatted(stage, progress.done(), progress.of())
        : ": " + stage;
  }

  private String time(Instant instant) {
    return TIME.withZone(zone).format(instant);
  }
}
