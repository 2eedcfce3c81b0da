package dev.homelake.silver.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.homelake.silver.report.RunReport.Chat;
import dev.homelake.silver.report.RunReport.DateLeft;
import dev.homelake.silver.report.RunReport.Joined;
import dev.homelake.silver.report.RunReport.Noted;
import dev.homelake.silver.report.RunReport.PartlyRead;
import dev.homelake.silver.report.RunReport.Refused;
import dev.homelake.silver.report.RunReport.Untitled;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Writes reports as JSON; keys are stable. Thread-safe. */
public final class RunReportJson {

  private RunReportJson() {}

  /** The report as one JSON object over several lines. */
  public static String write(RunReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("run_id", report.runId());
      json.writeStringField("mode", report.mode());
      json.writeStringField("started_at", report.startedAt().toString());
      json.writeNumberField("seconds", report.seconds());
      json.writeStringField("bronze", report.bronze());
      json.writeStringField("silver", report.silver());
      writeCounts(json, report);
      writeChats(json, report);
      writeFiles(json, report);
      writeFindings(json, report);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write JSON into memory", e);
    }
    return text.append('\n').toString();
  }

  private static void writeCounts(JsonGenerator json, RunReport report) throws IOException {
    json.writeObjectFieldStart("files");
    json.writeNumberField("found", report.files().found());
    json.writeNumberField("accepted", report.files().accepted());
    json.writeNumberField("rejected", report.files().rejected());
    json.writeNumberField("unreadable", report.files().unreadable());
    json.writeNumberField("unchanged", report.files().unchanged());
    json.writeNumberField("bytes", report.files().bytes());
    json.writeEndObject();
    json.writeObjectFieldStart("lines");
    json.writeNumberField("total", report.lines().total());
    json.writeNumberField("message", report.lines().message());
    json.writeNumberField("system", report.lines().system());
    json.writeNumberField("continuation", report.lines().continuation());
    json.writeNumberField("rejected", report.lines().rejected());
    json.writeEndObject();
    json.writeObjectFieldStart("messages");
    json.writeNumberField("rows", report.messages().rows());
    json.writeNumberField("written", report.messages().written());
    json.writeNumberField("duplicates", report.messages().duplicates());
    json.writeEndObject();
    json.writeObjectFieldStart("output");
    json.writeNumberField("dates_written", report.output().datesWritten());
    json.writeNumberField("dates_removed", report.output().datesRemoved());
    json.writeNumberField("bytes", report.output().bytes());
    json.writeEndObject();
  }

  private static void writeChats(JsonGenerator json, RunReport report) throws IOException {
    json.writeArrayFieldStart("chats");
    for (Chat chat : report.chats()) {
      json.writeStartObject();
      json.writeStringField("title", chat.title());
      json.writeNumberField("exports", chat.exports());
      json.writeNumberField("messages", chat.messages());
      json.writeObjectFieldStart("years");
      for (Map.Entry<Integer, Long> year : chat.years().entrySet()) {
        json.writeNumberField(year.getKey().toString(), year.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeFiles(JsonGenerator json, RunReport report) throws IOException {
    json.writeArrayFieldStart("refused");
    for (Refused file : report.refused()) {
      json.writeStartObject();
      json.writeStringField("file", file.file());
      json.writeStringField("code", file.code());
      json.writeStringField("reason", file.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("dates_left");
    for (DateLeft left : report.datesLeft()) {
      json.writeStartObject();
      json.writeStringField("date", left.date().toString());
      json.writeStringField("code", left.code().name());
      json.writeEndObject();
    }
    json.writeEndArray();
    writeKeys(json, "guessed_dates", report.guessedDates());
    json.writeArrayFieldStart("partly_read");
    for (PartlyRead file : report.partlyRead()) {
      json.writeStartObject();
      json.writeStringField("file", file.file());
      json.writeNumberField("rejected_lines", file.rejectedLines());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("untitled");
    for (Untitled chat : report.untitled()) {
      json.writeStartObject();
      json.writeStringField("chat", chat.chat());
      writeKeys(json, "files", chat.files());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeFindings(JsonGenerator json, RunReport report) throws IOException {
    json.writeArrayFieldStart("joined");
    for (Joined chat : report.joined()) {
      json.writeStartObject();
      json.writeStringField("chat", chat.chat());
      writeKeys(json, "files", chat.files());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("noted");
    for (Noted file : report.noted()) {
      json.writeStartObject();
      json.writeStringField("file", file.file());
      json.writeStringField("note", file.note());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeKeys(JsonGenerator json, String name, List<String> keys)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String key : keys) {
      json.writeString(key);
    }
    json.writeEndArray();
  }
}
