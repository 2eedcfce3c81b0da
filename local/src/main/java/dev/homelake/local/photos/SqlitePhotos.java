package dev.homelake.local.photos;

import dev.homelake.edge.photos.Camera;
import dev.homelake.edge.photos.Dimensions;
import dev.homelake.edge.photos.IndexSequence;
import dev.homelake.edge.photos.IndexTime;
import dev.homelake.edge.photos.Photo;
import dev.homelake.edge.photos.PhotoId;
import dev.homelake.edge.photos.PhotoIndexException;
import dev.homelake.edge.photos.PhotoKeys;
import dev.homelake.edge.photos.PhotoState;
import dev.homelake.edge.photos.Tag;
import dev.homelake.edge.photos.Taken;
import dev.homelake.edge.photos.TakenAtSource;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Photos as rows, and back. */
final class SqlitePhotos {

  private SqlitePhotos() {}

  static void set(PreparedStatement insert, Photo photo) throws SQLException {
    Object[] values = {
      photo.id().toString(),
      IndexSequence.text(photo.sequencer()),
      photo.filename(),
      photo.keys().source(),
      photo.keys().original(),
      photo.keys().thumbnail(),
      photo.dimensions().width(),
      photo.dimensions().height(),
      photo.sizeBytes(),
      photo.contentType(),
      IndexTime.text(photo.uploadedAt()),
      IndexTime.text(photo.taken().at()),
      photo.taken().source().text(),
      photo.camera().make().orElse(null),
      photo.camera().model().orElse(null),
      photo.tags().stream().map(Tag::text).collect(Collectors.joining(","))
    };
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
  }

  static PhotoState state(ResultSet row) throws SQLException {
    boolean removed = row.getString("source_key") == null;
    return new PhotoState(
        IndexSequence.parse(row.getString("sequencer")),
        removed ? Optional.empty() : Optional.of(photo(row)));
  }

  static Photo photo(ResultSet row) throws SQLException {
    try {
      return read(row);
    } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
      throw new PhotoIndexException(
          PhotoIndexException.Code.PHOTO_INDEX_DAMAGED,
          "cannot read the row of photo %s: %s. Upload the photo again"
              .formatted(row.getString("photo_id"), e.getMessage()),
          e);
    }
  }

  private static Photo read(ResultSet row) throws SQLException {
    return new Photo(
        PhotoId.parse(row.getString("photo_id")),
        row.getString("filename"),
        new PhotoKeys(
            row.getString("source_key"),
            row.getString("original_key"),
            row.getString("thumbnail_key")),
        new Dimensions(row.getInt("width"), row.getInt("height")),
        row.getLong("size_bytes"),
        row.getString("content_type"),
        IndexTime.parse(row.getString("uploaded_at")),
        new Taken(
            IndexTime.parse(row.getString("taken_at")),
            TakenAtSource.parse(row.getString("taken_at_source"))
                .orElseThrow(() -> new IllegalArgumentException("unknown taken_at_source"))),
        new Camera(
            Optional.ofNullable(row.getString("camera_make")),
            Optional.ofNullable(row.getString("camera_model"))),
        tags(row.getString("tags")),
        IndexSequence.parse(row.getString("sequencer")));
  }

  private static Set<Tag> tags(String texts) {
    EnumSet<Tag> tags = EnumSet.noneOf(Tag.class);
    for (String text : texts.split(",")) {
      Tag.parse(text).ifPresent(tags::add);
    }
    return tags;
  }
}
