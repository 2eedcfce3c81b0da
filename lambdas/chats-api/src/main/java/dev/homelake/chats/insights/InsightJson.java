package dev.homelake.chats.insights;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.catalog.queries.AnswerColumn;
import dev.homelake.catalog.queries.Asked;
import dev.homelake.catalog.queries.Drawing;
import dev.homelake.catalog.queries.SavedQuery;
import dev.homelake.chats.queries.AnswerRows;
import dev.homelake.chats.queries.AnsweredText;
import dev.homelake.chats.queries.MessageQueryException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Questions and answers as the API shows them. Pure functions. */
final class InsightJson {

  /** Below the 6 MB that Lambda lets through. */
  private static final int MOST_BYTES = 5_000_000;

  private InsightJson() {}

  /** What questions there are, and how their answers are best drawn. */
  static void questions(JsonWriter json, List<SavedQuery> queries) {
    json.writeStartArray();
    for (SavedQuery query : queries) {
      json.writeStartObject();
      text(json, "name", query.name());
      text(json, "title", query.title());
      text(json, "group", query.group());
      text(json, "range", query.range().label());
      json.writeFieldName("day").writeValue(query.takesDay());
      json.writeFieldName("draw");
      drawing(json, query.drawing());
      json.writeFieldName("columns").writeStartArray();
      for (AnswerColumn column : query.columns()) {
        json.writeStartObject();
        text(json, "name", column.name());
        text(json, "meaning", column.meaning());
        json.writeEndObject();
      }
      json.writeEndArray().writeEndObject();
    }
    json.writeEndArray();
  }

  /** An answer with what was asked. Dates that bound nothing are null. */
  static String answer(SavedQuery query, Asked asked, AnswerRows answer) {
    JsonWriter json = JsonWriter.create().writeStartObject();
    text(json, "name", query.name());
    optional(json, "from", Optional.of(asked.from()).filter(date -> !date.equals(Asked.FIRST)));
    optional(json, "to", Optional.of(asked.to()).filter(date -> !date.equals(Asked.LAST)));
    optional(json, "chat", asked.chat());
    if (query.takesDay()) {
      text(json, "day", asked.day().toString().substring(2));
    }
    json.writeFieldName("columns").writeStartArray();
    query.columns().forEach(column -> json.writeValue(column.name()));
    json.writeEndArray();
    json.writeFieldName("rows").writeStartArray();
    int bytes = 0;
    for (List<String> row : answer.rows()) {
      json.writeStartArray();
      for (int at = 0; at < answer.kinds().size(); at++) {
        bytes += cell(json, answer.kinds().get(at), row.get(at));
      }
      json.writeEndArray();
      requireRoom(bytes);
    }
    json.writeEndArray().writeEndObject();
    return new String(json.getBytes(), UTF_8);
  }

  /** Returns about how many bytes it takes. */
  private static int cell(JsonWriter json, AnswerRows.Kind kind, String cell) {
    if (cell == null) {
      json.writeNull();
      return 5;
    }
    String shown = AnsweredText.cell(cell);
    switch (kind) {
      case TEXT -> json.writeValue(shown);
      case NUMBER -> number(json, shown);
    }
    return AnsweredText.bytes(shown) + 8;
  }

  /** One engine writes 1.0E7, the other 10000000.0; JSON has no sign for what is no number. */
  private static void number(JsonWriter json, String text) {
    try {
      json.writeNumber(new BigDecimal(text).stripTrailingZeros().toPlainString());
    } catch (NumberFormatException e) {
      json.writeNull();
    }
  }

  private static void requireRoom(int bytes) {
    if (bytes > MOST_BYTES) {
      throw new MessageQueryException(
          MessageQueryException.Code.CHATS_TOO_MUCH_DATA,
          "the answer is larger than a function may answer",
          null);
    }
  }

  private static void drawing(JsonWriter json, Drawing drawing) {
    json.writeStartObject();
    text(json, "kind", drawing.kind());
    json.writeFieldName("columns").writeStartArray();
    drawing.columns().forEach(json::writeValue);
    json.writeEndArray().writeEndObject();
  }

  private static void text(JsonWriter json, String name, String value) {
    json.writeFieldName(name).writeValue(value);
  }

  private static void optional(JsonWriter json, String name, Optional<?> value) {
    json.writeFieldName(name);
    value.map(Object::toString).ifPresentOrElse(json::writeValue, json::writeNull);
  }
}
