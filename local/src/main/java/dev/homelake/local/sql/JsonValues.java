package dev.homelake.local.sql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.duckdb.JsonNode;

/**
 * Values of DuckDB as JSON. Numbers that JSON does not know, such as infinity, become null; times
 * are as in ISO 8601, bytes hexadecimal digits. Pure functions.
 */
final class JsonValues {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonValues() {}

  /** Whether it is a list, a structure or a map. */
  static boolean hasParts(Object value) {
    return value instanceof Array || value instanceof DuckDBStruct || value instanceof Map;
  }

  /** A value as a text of JSON. */
  static String text(Object value) throws SQLException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write JSON into memory", e);
    }
    return text.toString();
  }

  /** Writes a value, which may be null. */
  static void write(JsonGenerator json, Object value) throws IOException, SQLException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Number number) {
      number(json, number);
    } else if (value instanceof JsonNode node) {
      json.writeRawValue(node.toString());
    } else if (hasParts(value)) {
      parts(json, value);
    } else {
      json.writeString(scalar(value));
    }
  }

  private static void number(JsonGenerator json, Number number) throws IOException {
    if (number instanceof BigDecimal decimal) {
      json.writeNumber(decimal.toPlainString());
    } else if (number instanceof BigInteger whole) {
      json.writeNumber(whole);
    } else if (number instanceof Double || number instanceof Float) {
      if (Double.isFinite(number.doubleValue())) {
        // A float's own digits: as a double it would have more.
        json.writeNumber(number.toString());
      } else {
        json.writeNull();
      }
    } else {
      json.writeNumber(number.longValue());
    }
  }

  private static String scalar(Object value) throws SQLException {
    if (value instanceof Timestamp time) {
      return scalar(time.toLocalDateTime());
    }
    return value instanceof LocalDateTime || value instanceof OffsetDateTime
        ? CellText.of(value).replace(' ', 'T')
        : CellText.of(value);
  }

  private static void parts(JsonGenerator json, Object value) throws IOException, SQLException {
    if (value instanceof Array array) {
      json.writeStartArray();
      for (Object element : (Object[]) array.getArray()) {
        write(json, element);
      }
      json.writeEndArray();
      return;
    }
    Map<?, ?> fields = value instanceof DuckDBStruct struct ? struct.getMap() : (Map<?, ?>) value;
    json.writeStartObject();
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      json.writeFieldName(field.getKey() == null ? "null" : CellText.of(field.getKey()));
      write(json, field.getValue());
    }
    json.writeEndObject();
  }
}
