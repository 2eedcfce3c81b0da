package dev.homelake.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads definition files; whatever a definition does not need is a mistake in it. */
final class TableDefinitionReader {

  private final JsonParser json;

  private TableDefinitionReader(JsonParser json) {
    this.json = json;
  }

  static TableDefinition read(InputStream definition) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(definition)) {
      json.nextToken();
      return new TableDefinitionReader(json).table();
    }
  }

  private TableDefinition table() throws IOException {
    Map<String, String> texts = new HashMap<>();
    Map<String, List<Column>> lists = new HashMap<>();
    require(JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      if (json.nextToken() == JsonToken.START_ARRAY) {
        lists.put(field, columns());
      } else {
        texts.put(field, scalar());
      }
    }
    TableDefinition table =
        new TableDefinition(
            take(texts, "name"),
            take(texts, "comment"),
            take(texts, "location"),
            take(lists, "columns"),
            take(lists, "partitions"));
    requireEmpty(texts);
    requireEmpty(lists);
    return table;
  }

  private List<Column> columns() throws IOException {
    List<Column> columns = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      columns.add(column());
    }
    return columns;
  }

  private Column column() throws IOException {
    Map<String, String> texts = new HashMap<>();
    require(JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      texts.put(field, scalar());
    }
    Column column =
        new Column(
            take(texts, "name"),
            ColumnType.labelled(take(texts, "type")),
            truth(take(texts, "nullable")),
            take(texts, "comment"),
            take(texts, "example"));
    requireEmpty(texts);
    return column;
  }

  private String scalar() throws IOException {
    if (!json.currentToken().isScalarValue()) {
      throw mistake("expected a text");
    }
    return json.getText();
  }

  private boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw mistake("expected true or false, not '" + text + "'");
    };
  }

  private <T> T take(Map<String, T> fields, String name) {
    T value = fields.remove(name);
    if (value == null) {
      throw mistake("'" + name + "' is missing");
    }
    return value;
  }

  private void requireEmpty(Map<String, ?> fields) {
    if (!fields.isEmpty()) {
      throw mistake("unknown " + fields.keySet());
    }
  }

  private void require(JsonToken token) {
    if (json.currentToken() != token) {
      throw mistake("expected " + token);
    }
  }

  private IllegalArgumentException mistake(String what) {
    return new IllegalArgumentException(
        "table definition, before line " + json.currentLocation().getLineNr() + ": " + what);
  }
}
