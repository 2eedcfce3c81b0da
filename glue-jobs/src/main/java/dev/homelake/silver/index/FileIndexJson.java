package dev.homelake.silver.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.homelake.silver.index.IndexedFile.Content;
import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.DateOrderEvidence;
import dev.homelake.whatsapp.ExportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The file index as JSON: one object a file, one line each. Thread-safe. */
public final class FileIndexJson {

  /**
   * Raised when the meaning of the fields or of message keys changes; another version is not used.
   */
  private static final int VERSION = 3;

  private static final JsonFactory JSON = new JsonFactory();

  private FileIndexJson() {}

  /**
   * The index as bytes.
   *
   * @param subject what it is the index of; an index of another subject is not used
   */
  public static byte[] write(FileIndex index, String subject) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeStringField("of", subject);
      json.writeArrayFieldStart("files");
      for (IndexedFile file : index.files().values()) {
        json.writeRaw('\n');
        write(json, file);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write JSON into memory", e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, IndexedFile file) throws IOException {
    json.writeStartObject();
    json.writeStringField("key", file.key());
    json.writeStringField("version", file.version());
    json.writeNumberField("bytes", file.bytes());
    if (file.content().isPresent()) {
      Content content = file.content().get();
      ExportFormat format = content.format();
      DateOrderEvidence order = format.dateOrder();
      json.writeStringField("chat", content.chat());
      json.writeStringField("style", format.style().name());
      json.writeStringField("pattern", format.pattern());
      json.writeStringField("seconds", String.valueOf(format.hasSeconds()));
      json.writeStringField("line_ends", format.lineEnds().name());
      json.writeStringField("encoding", format.encoding().name());
      json.writeStringField("date_order", order.order().name());
      json.writeStringField("certainty", order.certainty().name());
      json.writeStringField("evidence", order.kind().name());
      json.writeStringField("agreeing", String.valueOf(order.agreeing()));
      json.writeStringField("opposing", String.valueOf(order.opposing()));
      if (content.learnt().isPresent()) {
        json.writeStringField("learnt_order", content.learnt().get().name());
      }
      json.writeStringField("dates", content.dates().toText());
    }
    json.writeEndObject();
  }

  /**
   * Reads what {@link #write} wrote; empty if it is of another version or subject, or damaged: then
   * the table is to be built anew.
   */
  public static Optional<FileIndex> read(byte[] bytes, String subject) {
    List<IndexedFile> files = new ArrayList<>();
    try (JsonParser json = JSON.createParser(bytes)) {
      json.nextToken();
      boolean versioned = "version".equals(json.nextFieldName());
      if (!versioned || json.nextIntValue(0) != VERSION) {
        return Optional.empty();
      }
      if (!"of".equals(json.nextFieldName()) || !subject.equals(json.nextTextValue())) {
        return Optional.empty();
      }
      json.nextFieldName();
      json.nextToken();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        files.add(file(fields(json)));
      }
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.of(FileIndex.of(files));
  }

  /** What the index is of; empty if that cannot be read. */
  public static Optional<String> subject(byte[] bytes) {
    try (JsonParser json = JSON.createParser(bytes)) {
      json.nextToken();
      json.nextFieldName();
      json.nextToken();
      return "of".equals(json.nextFieldName())
          ? Optional.ofNullable(json.nextTextValue())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> fields(JsonParser json) throws IOException {
    Map<String, String> fields = new HashMap<>();
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      fields.put(name, json.getText());
    }
    return fields;
  }

  private static IndexedFile file(Map<String, String> fields) {
    return new IndexedFile(
        required(fields, "key"),
        required(fields, "version"),
        Long.parseLong(required(fields, "bytes")),
        fields.containsKey("chat") ? Optional.of(content(fields)) : Optional.empty());
  }

  private static Content content(Map<String, String> fields) {
    DateOrderEvidence order =
        new DateOrderEvidence(
            DateOrder.valueOf(required(fields, "date_order")),
            DateOrderEvidence.Certainty.valueOf(required(fields, "certainty")),
            DateOrderEvidence.Kind.valueOf(required(fields, "evidence")),
            Long.parseLong(required(fields, "agreeing")),
            Long.parseLong(required(fields, "opposing")));
    ExportFormat format =
        new ExportFormat(
            ExportFormat.Style.valueOf(required(fields, "style")),
            required(fields, "pattern"),
            order,
            Boolean.parseBoolean(required(fields, "seconds")),
            ExportFormat.LineEnds.valueOf(required(fields, "line_ends")),
            ExportFormat.Encoding.valueOf(required(fields, "encoding")));
    return new Content(
        required(fields, "chat"),
        format,
        fields.containsKey("learnt_order") ? DateOrder.valueOf(fields.get("learnt_order")) : null,
        DateSet.parse(required(fields, "dates")));
  }

  private static String required(Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("a file without " + name);
    }
    return value;
  }
}
