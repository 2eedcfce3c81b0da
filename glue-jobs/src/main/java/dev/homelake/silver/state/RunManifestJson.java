package dev.homelake.silver.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.table.WrittenDate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The run manifest as JSON, a date a line. {@code GET /insights} reads its first bytes: whether any
 * date is unfinished stands there, behind the run's id. Thread-safe.
 */
final class RunManifestJson {

  /** Raised when the meaning of the fields changes. */
  private static final int VERSION = 1;

  private static final String ALL = "all";
  private static final JsonFactory JSON = new JsonFactory();

  private RunManifestJson() {}

  static byte[] write(RunManifest manifest) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeStringField("run", manifest.runId());
      json.writeFieldName("unfinished");
      if (manifest.unfinished().isPresent()) {
        writeDates(json, manifest.unfinished().get());
      } else {
        json.writeString(ALL);
      }
      json.writeArrayFieldStart("written");
      for (WrittenDate date : manifest.written()) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("date", LocalDate.ofEpochDay(date.epochDay()).toString());
        json.writeNumberField("messages", date.messages());
        json.writeNumberField("bytes", date.bytes());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeFieldName("dropped");
      writeDates(json, manifest.dropped());
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write JSON into memory", e);
    }
    return bytes.toByteArray();
  }

  private static void writeDates(JsonGenerator json, DateSet dates) throws IOException {
    json.writeStartArray();
    for (int day : dates.stream().toArray()) {
      json.writeString(LocalDate.ofEpochDay(day).toString());
    }
    json.writeEndArray();
  }

  /** What {@link #write} wrote. What cannot be understood may have meant anything: all dates. */
  static RunManifest read(byte[] content) {
    try (JsonParser json = JSON.createParser(content)) {
      return read(json);
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      return RunManifest.started("unknown", RunManifest.ALL);
    }
  }

  private static RunManifest read(JsonParser json) throws IOException {
    json.nextToken();
    require("version".equals(json.nextFieldName()) && json.nextIntValue(0) == VERSION);
    require("run".equals(json.nextFieldName()));
    String run = json.nextTextValue();
    require("unfinished".equals(json.nextFieldName()));
    boolean all = json.nextToken() == JsonToken.VALUE_STRING;
    require(!all || ALL.equals(json.getText()));
    Optional<DateSet> unfinished = all ? RunManifest.ALL : Optional.of(dates(json));
    require("written".equals(json.nextFieldName()));
    List<WrittenDate> written = written(json);
    require("dropped".equals(json.nextFieldName()));
    json.nextToken();
    return new RunManifest(run, unfinished, written, dates(json));
  }

  private static List<WrittenDate> written(JsonParser json) throws IOException {
    require(json.nextToken() == JsonToken.START_ARRAY);
    List<WrittenDate> written = new ArrayList<>();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      require("date".equals(json.nextFieldName()));
      int day = epochDay(json.nextTextValue());
      require("messages".equals(json.nextFieldName()));
      long messages = json.nextLongValue(-1);
      require("bytes".equals(json.nextFieldName()));
      written.add(new WrittenDate(day, messages, json.nextLongValue(-1)));
      require(json.nextToken() == JsonToken.END_OBJECT);
    }
    return written;
  }

  private static DateSet dates(JsonParser json) throws IOException {
    require(json.currentToken() == JsonToken.START_ARRAY);
    DateSet.Builder dates = new DateSet.Builder();
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      dates.add(epochDay(json.getText()));
    }
    require(json.currentToken() == JsonToken.END_ARRAY);
    return dates.build();
  }

  private static int epochDay(String date) throws IOException {
    require(date != null);
    return (int) LocalDate.parse(date).toEpochDay();
  }

  private static void require(boolean expected) throws IOException {
    if (!expected) {
      throw new IOException("that is no run manifest");
    }
  }
}
