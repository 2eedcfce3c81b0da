package dev.homelake.photos;

import dev.homelake.edge.photos.Photo;
import dev.homelake.edge.photos.Tag;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Photos as the API shows them: the names of the item's fields, and the addresses. */
final class PhotoJson {

  private static final DateTimeFormatter WALL_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private PhotoJson() {}

  static void write(JsonWriter json, List<LinkedPhoto> photos, ZoneId zone) {
    json.writeStartArray();
    photos.forEach(photo -> write(json, photo, zone));
    json.writeEndArray();
  }

  private static void write(JsonWriter json, LinkedPhoto linked, ZoneId zone) {
    Photo photo = linked.photo();
    json.writeStartObject();
    json.writeFieldName("photo_id").writeValue(photo.id().toString());
    json.writeFieldName("filename").writeValue(photo.filename());
    json.writeFieldName("source_key").writeValue(photo.keys().source());
    json.writeFieldName("original_key").writeValue(photo.keys().original());
    json.writeFieldName("thumbnail_key").writeValue(photo.keys().thumbnail());
    json.writeFieldName("width").writeValue(photo.dimensions().width());
    json.writeFieldName("height").writeValue(photo.dimensions().height());
    json.writeFieldName("size_bytes").writeValue(photo.sizeBytes());
    json.writeFieldName("content_type").writeValue(photo.contentType());
    json.writeFieldName("uploaded_at").writeValue(photo.uploadedAt().toString());
    json.writeFieldName("taken_at").writeValue(photo.taken().at().toString());
    json.writeFieldName("taken_local").writeValue(wallTime(photo.taken().at(), zone));
    json.writeFieldName("taken_at_source").writeValue(photo.taken().source().text());
    json.writeFieldName("camera_make");
    text(json, photo.camera().make().orElse(null));
    json.writeFieldName("camera_model");
    text(json, photo.camera().model().orElse(null));
    json.writeFieldName("tags");
    json.writeStartArray();
    photo.tags().stream().map(Tag::text).forEach(json::writeValue);
    json.writeEndArray();
    json.writeFieldName("sequencer").writeValue(photo.sequencer().hex());
    json.writeFieldName("thumbnail_url").writeValue(linked.thumbnailUrl().toString());
    json.writeFieldName("original_url").writeValue(linked.originalUrl().toString());
    json.writeEndObject();
  }

  /** As a clock in the lake's zone shows it, to the second: its day can be asked for. */
  private static String wallTime(Instant time, ZoneId zone) {
    return WALL_TIME.format(time.atZone(zone));
  }

  private static void text(JsonWriter json, String value) {
    if (value == null) {
      json.writeNull();
    } else {
      json.writeValue(value);
    }
  }
}
