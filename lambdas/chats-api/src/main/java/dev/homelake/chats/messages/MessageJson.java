package dev.homelake.chats.messages;

import dev.homelake.chats.queries.AnsweredText;
import dev.homelake.chats.queries.MessageRow;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * Messages as the API shows them: the columns of the table, and {@code truncated} with those whose
 * texts are too long to be answered: they end earlier.
 */
final class MessageJson {

  private MessageJson() {}

  static void write(JsonWriter json, List<MessageRow> rows) {
    json.writeStartArray();
    rows.forEach(row -> write(json, row));
    json.writeEndArray();
  }

  private static void write(JsonWriter json, MessageRow row) {
    json.writeStartObject();
    json.writeFieldName("message_id").writeValue(row.id());
    json.writeFieldName("date").writeValue(row.date().toString());
    json.writeFieldName("time").writeValue(row.time());
    json.writeFieldName("sender");
    Optional<String> sender = row.sender().map(AnsweredText::name);
    write(json, sender);
    String message = AnsweredText.message(row);
    json.writeFieldName("message").writeValue(message);
    json.writeFieldName("sent_at").writeValue(row.date() + "T" + row.time());
    json.writeFieldName("chat").writeValue(row.chat());
    json.writeFieldName("kind").writeValue(row.kind());
    json.writeFieldName("attachment");
    Optional<String> attachment = row.attachment().map(AnsweredText::name);
    write(json, attachment);
    json.writeFieldName("word_count").writeValue(row.wordCount());
    json.writeFieldName("position").writeValue(row.position());
    json.writeFieldName("source_file").writeValue(row.sourceFile());
    json.writeFieldName("source_line").writeValue(row.sourceLine());
    if (!message.equals(row.message())
        || !sender.equals(row.sender())
        || !attachment.equals(row.attachment())) {
      json.writeFieldName("truncated").writeValue(true);
    }
    json.writeEndObject();
  }

  private static void write(JsonWriter json, Optional<String> text) {
    text.ifPresentOrElse(json::writeValue, json::writeNull);
  }
}
