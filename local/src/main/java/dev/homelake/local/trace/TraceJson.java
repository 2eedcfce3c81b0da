package dev.homelake.local.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * A trace as one line of JSON. {@code row} has the table's columns; {@code bronze} the export's
 * {@code object} and {@code state} ({@code unchanged}, {@code changed}, {@code missing} or {@code
 * unknown}) and, if the message stands there, {@code first_line}, {@code last_line} and {@code
 * raw}, exactly and with its line ends.
 */
final class TraceJson {

  private static final JsonFactory JSON = new JsonFactory();

  private TraceJson() {}

  static String of(Trace trace) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeObjectFieldStart("row");
      row(trace.row(), json);
      json.writeEndObject();
      json.writeObjectFieldStart("silver");
      json.writeStringField("object", trace.silverFile());
      json.writeEndObject();
      json.writeObjectFieldStart("bronze");
      bronze(trace, json);
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write JSON into memory", e);
    }
    return text.toString();
  }

  private static void row(TracedRow row, JsonGenerator json) throws IOException {
    json.writeStringField("message_id", row.messageId());
    json.writeStringField("date", row.date().toString());
    json.writeStringField("time", "%tT".formatted(row.time()));
    json.writeStringField("chat", row.chat());
    json.writeStringField("sender", row.sender().orElse(null));
    json.writeStringField("kind", row.kind());
    json.writeStringField("message", row.message());
    json.writeStringField("attachment", row.attachment().orElse(null));
    json.writeNumberField("word_count", row.wordCount());
    json.writeNumberField("position", row.position());
    json.writeStringField("source_file", row.source().file());
    json.writeNumberField("source_line", row.source().line());
  }

  private static void bronze(Trace trace, JsonGenerator json) throws IOException {
    json.writeStringField("object", trace.bronzeFile());
    json.writeStringField("state", trace.origin().state().label());
    if (trace.origin().lines().isPresent()) {
      RawLines lines = trace.origin().lines().get();
      json.writeNumberField("first_line", lines.first());
      json.writeNumberField("last_line", lines.last());
      json.writeStringField("raw", lines.text());
    }
  }
}
