package dev.homelake.local.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.local.job.RecordedRun;
import java.util.Locale;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** A status as JSON, without the names of anything: codes, counts and times. Pure function. */
public final class StatusJson {

  private StatusJson() {}

  /** The JSON. */
  public static String of(LakeStatus status) {
    JsonWriter json = JsonWriter.create().writeStartObject();
    status
        .holder()
        .ifPresent(
            holder -> {
              json.writeFieldName("running").writeStartObject();
              json.writeFieldName("command").writeValue(holder.command());
              json.writeFieldName("since").writeValue(holder.since().toString());
              holder.web().ifPresent(web -> text(json, "web", web.toString()));
              json.writeEndObject();
            });
    json.writeFieldName("events").writeStartObject();
    number(json, "waiting", status.queue().waiting());
    number(json, "retrying", status.queue().retrying());
    number(json, "asleep", status.queue().asleep());
    number(json, "failed", status.queue().failed());
    number(json, "handled", status.queue().handled());
    json.writeEndObject();
    json.writeFieldName("asleep").writeStartArray();
    status.asleep().keySet().forEach(json::writeValue);
    json.writeEndArray();
    json.writeFieldName("contents").writeStartObject();
    number(json, "photos", status.contents().photos());
    number(json, "messages", status.contents().messages().messages());
    number(json, "chats", status.contents().messages().chats());
    number(json, "rejected", status.contents().rejected());
    status.contents().messages().firstDate().ifPresent(date -> text(json, "first_date", date));
    status.contents().messages().lastDate().ifPresent(date -> text(json, "last_date", date));
    json.writeEndObject();
    status.lastRun().ifPresent(run -> run(json, run));
    return new String(json.writeEndObject().getBytes(), UTF_8);
  }

  private static void run(JsonWriter json, RecordedRun run) {
    json.writeFieldName("silver").writeStartObject();
    text(json, "state", state(run));
    text(json, "reason", run.reason().name().toLowerCase(Locale.ROOT));
    text(json, "started", run.started().toString());
    run.ended().ifPresent(ended -> text(json, "ended", ended.toString()));
    if (run.isAtWork()) {
      run.stage()
          .ifPresent(
              stage -> {
                text(json, "stage", stage.stage().name().toLowerCase(Locale.ROOT));
                number(json, "done", stage.done());
                number(json, "of", stage.of());
              });
    }
    number(json, "messages", run.messages());
    number(json, "dates", run.dates());
    json.writeEndObject();
  }

  private static String state(RecordedRun run) {
    if (run.isOpen()) {
      return run.isAtWork() ? "running" : "interrupted";
    }
    return run.failure().isPresent() ? "failed" : "done";
  }

  private static void text(JsonWriter json, String name, String value) {
    json.writeFieldName(name).writeValue(value);
  }

  private static void number(JsonWriter json, String name, long value) {
    json.writeFieldName(name).writeValue(value);
  }
}
