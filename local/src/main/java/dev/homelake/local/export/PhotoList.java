package dev.homelake.local.export;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.homelake.edge.keys.Area;
import dev.homelake.edge.photos.Photo;
import dev.homelake.edge.photos.Tag;
import dev.homelake.local.duckdb.FileLiteral;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.photos.AllPhotos;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The index of photos as files: the fields of the API, without addresses, and the place of the
 * photo in the export. The newest upload comes first.
 */
final class PhotoList {

  /** As one array of JSON. */
  static final String JSON_FILE = "photos.json";

  /** The same as a table. */
  static final String PARQUET_FILE = "photos.parquet";

  private static final JsonFactory JSON = new JsonFactory();
  private static final String COLUMNS =
      """
      {photo_id: 'VARCHAR', filename: 'VARCHAR', file: 'VARCHAR', source_key: 'VARCHAR',
       width: 'INTEGER', height: 'INTEGER', size_bytes: 'BIGINT', content_type: 'VARCHAR',
       uploaded_at: 'TIMESTAMPTZ', taken_at: 'TIMESTAMPTZ', taken_at_source: 'VARCHAR',
       camera_make: 'VARCHAR', camera_model: 'VARCHAR', tags: 'VARCHAR[]'}""";

  private final List<Photo> photos;

  private PhotoList(List<Photo> photos) {
    this.photos = photos;
  }

  /** The photos of a lake; none if it has no index. */
  static PhotoList of(LakeFolder lake) {
    requireNonNull(lake, "lake is null");
    List<Photo> photos = new ArrayList<>();
    AllPhotos.of(lake.photos(), photos::add);
    return new PhotoList(photos);
  }

  /** Keys of the uploads that they were made of. */
  Set<String> sources() {
    Set<String> sources = new HashSet<>();
    photos.forEach(photo -> sources.add(photo.keys().source()));
    return sources;
  }

  /** Writes the array. */
  void writeJson(Path file) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(file.toFile(), JsonEncoding.UTF8)) {
      json.writeStartArray();
      for (Photo photo : photos) {
        json.writeRaw('\n');
        write(json, photo);
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private static void write(JsonGenerator json, Photo photo) throws IOException {
    json.writeStartObject();
    json.writeStringField("photo_id", photo.id().toString());
    json.writeStringField("filename", photo.filename());
    json.writeStringField("file", place(photo.keys().original()));
    json.writeStringField("source_key", photo.keys().source());
    json.writeNumberField("width", photo.dimensions().width());
    json.writeNumberField("height", photo.dimensions().height());
    json.writeNumberField("size_bytes", photo.sizeBytes());
    json.writeStringField("content_type", photo.contentType());
    json.writeStringField("uploaded_at", photo.uploadedAt().toString());
    json.writeStringField("taken_at", photo.taken().at().toString());
    json.writeStringField("taken_at_source", photo.taken().source().text());
    json.writeStringField("camera_make", photo.camera().make().orElse(null));
    json.writeStringField("camera_model", photo.camera().model().orElse(null));
    json.writeArrayFieldStart("tags");
    for (Tag tag : photo.tags()) {
      json.writeString(tag.text());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String place(String key) {
    String prefix = Area.PHOTO_ORIGINALS.prefix();
    return key.startsWith(prefix) ? ExportPart.PHOTOS.place(key.substring(prefix.length())) : key;
  }

  /** Writes the table that an array of {@link #writeJson} is. */
  static void writeParquet(Path json, Path parquet) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute(
          """
          COPY (SELECT * FROM read_json(%s, format = 'array', columns = %s))
          TO %s (FORMAT parquet, COMPRESSION zstd)"""
              .formatted(FileLiteral.source(json), COLUMNS, FileLiteral.target(parquet)));
    }
  }
}
