package dev.homelake.catalog.partitions;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A {@link CatalogEntry} as a JSON file. */
final class CatalogFile {

  private static final String COLUMNS = "columns";
  private static final String PARTITIONS = "partitions";
  private static final String DATES = "dates";

  private final Path file;

  CatalogFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /** What the file holds; empty if there is none. */
  Optional<CatalogEntry> read() {
    try (JsonParser json = new JsonFactory().createParser(Files.readAllBytes(file))) {
      return Optional.of(read(json));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | DateTimeException e) {
      throw new CatalogException(
          CatalogException.Code.CATALOG_FILE_FAILED,
          "cannot read the catalog file %s: %s. Move it away; the next run writes a new one"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static CatalogEntry read(JsonParser json) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, Map<String, String>> maps = new LinkedHashMap<>();
    require(json, json.nextToken(), JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      if (json.nextToken() == JsonToken.START_OBJECT) {
        maps.put(field, texts(json));
      } else {
        texts.put(field, text(json));
      }
    }
    SortedMap<LocalDate, String> dates = new TreeMap<>();
    maps.getOrDefault(DATES, Map.of())
        .forEach((date, location) -> dates.put(LocalDate.parse(date), location));
    return new CatalogEntry(
        texts,
        List.copyOf(maps.getOrDefault(COLUMNS, Map.of()).entrySet()),
        List.copyOf(maps.getOrDefault(PARTITIONS, Map.of()).entrySet()),
        dates);
  }

  private static Map<String, String> texts(JsonParser json) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      texts.put(name, text(json));
    }
    require(json, json.currentToken(), JsonToken.END_OBJECT);
    return texts;
  }

  private static String text(JsonParser json) throws IOException {
    require(json, json.currentToken(), JsonToken.VALUE_STRING);
    return json.getText();
  }

  private static void require(JsonParser json, JsonToken found, JsonToken token)
      throws IOException {
    if (found != token) {
      throw new IOException(
          "line %d has %s where %s belongs"
              .formatted(json.currentLocation().getLineNr(), found, token));
    }
  }

  /** Replaces what the file holds. */
  void write(CatalogEntry entry) {
    // One name for all writers: what a killed one leaves is overwritten.
    Path incoming = file.resolveSibling("." + file.getFileName() + ".incoming");
    try {
      Files.createDirectories(file.getParent());
      try (JsonGenerator json =
          new JsonFactory().createGenerator(incoming.toFile(), JsonEncoding.UTF8)) {
        write(json.useDefaultPrettyPrinter(), entry);
      }
      Files.move(incoming, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CatalogException(
          CatalogException.Code.CATALOG_FILE_FAILED,
          "cannot write the catalog file %s: %s. Check the folder's rights and free space, then run again"
              .formatted(file, e),
          e);
    }
  }

  private static void write(JsonGenerator json, CatalogEntry entry) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, String> text : entry.texts().entrySet()) {
      json.writeStringField(text.getKey(), text.getValue());
    }
    write(json, COLUMNS, entry.columns());
    write(json, PARTITIONS, entry.partitions());
    write(
        json,
        DATES,
        entry.dates().entrySet().stream()
            .map(date -> Map.entry(date.getKey().toString(), date.getValue()))
            .toList());
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private static void write(JsonGenerator json, String name, List<Map.Entry<String, String>> texts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> text : texts) {
      json.writeStringField(text.getKey(), text.getValue());
    }
    json.writeEndObject();
  }
}
