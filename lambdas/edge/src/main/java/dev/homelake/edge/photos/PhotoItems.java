package dev.homelake.edge.photos;

import static dev.homelake.edge.photos.PhotoTable.ALL;
import static dev.homelake.edge.photos.PhotoTable.ID;
import static dev.homelake.edge.photos.PhotoTable.LISTING;
import static dev.homelake.edge.photos.PhotoTable.SEQUENCER;
import static dev.homelake.edge.photos.PhotoTable.TAGS;

import dev.homelake.edge.events.Sequencer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Photos as items of the table, and back. */
final class PhotoItems {

  private PhotoItems() {}

  static Map<String, AttributeValue> key(PhotoId id, String listing) {
    return Map.of(ID, text(id.toString()), LISTING, text(listing));
  }

  static Map<String, AttributeValue> removed(PhotoId id, Sequencer sequencer) {
    return Map.of(
        ID, text(id.toString()),
        LISTING, text(ALL),
        SEQUENCER, text(IndexSequence.text(sequencer)));
  }

  static Map<String, AttributeValue> item(Photo photo, String listing) {
    Map<String, AttributeValue> item = new HashMap<>(key(photo.id(), listing));
    item.put(PhotoTable.FILENAME, text(photo.filename()));
    item.put(PhotoTable.SOURCE_KEY, text(photo.keys().source()));
    item.put(PhotoTable.ORIGINAL_KEY, text(photo.keys().original()));
    item.put(PhotoTable.THUMBNAIL_KEY, text(photo.keys().thumbnail()));
    item.put(PhotoTable.WIDTH, number(photo.dimensions().width()));
    item.put(PhotoTable.HEIGHT, number(photo.dimensions().height()));
    item.put(PhotoTable.SIZE_BYTES, number(photo.sizeBytes()));
    item.put(PhotoTable.CONTENT_TYPE, text(photo.contentType()));
    item.put(PhotoTable.UPLOADED_AT, text(IndexTime.text(photo.uploadedAt())));
    item.put(PhotoTable.TAKEN_AT, text(IndexTime.text(photo.taken().at())));
    item.put(PhotoTable.TAKEN_AT_SOURCE, text(photo.taken().source().text()));
    photo.camera().make().ifPresent(make -> item.put(PhotoTable.CAMERA_MAKE, text(make)));
    photo.camera().model().ifPresent(model -> item.put(PhotoTable.CAMERA_MODEL, text(model)));
    if (!photo.tags().isEmpty()) {
      // A set of no strings is nothing that DynamoDB keeps.
      item.put(TAGS, AttributeValue.fromSs(photo.tags().stream().map(Tag::text).toList()));
    }
    item.put(SEQUENCER, text(IndexSequence.text(photo.sequencer())));
    return item;
  }

  static PhotoState state(Map<String, AttributeValue> item) {
    try {
      Sequencer sequencer = IndexSequence.parse(textOf(item, SEQUENCER));
      boolean removed = !item.containsKey(PhotoTable.UPLOADED_AT);
      return new PhotoState(sequencer, removed ? Optional.empty() : Optional.of(read(item)));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw damaged(item, e);
    }
  }

  static Photo photo(Map<String, AttributeValue> item) {
    try {
      return read(item);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw damaged(item, e);
    }
  }

  private static Photo read(Map<String, AttributeValue> item) {
    return new Photo(
        PhotoId.parse(textOf(item, ID)),
        textOf(item, PhotoTable.FILENAME),
        new PhotoKeys(
            textOf(item, PhotoTable.SOURCE_KEY),
            textOf(item, PhotoTable.ORIGINAL_KEY),
            textOf(item, PhotoTable.THUMBNAIL_KEY)),
        new Dimensions(
            Math.toIntExact(numberOf(item, PhotoTable.WIDTH)),
            Math.toIntExact(numberOf(item, PhotoTable.HEIGHT))),
        numberOf(item, PhotoTable.SIZE_BYTES),
        textOf(item, PhotoTable.CONTENT_TYPE),
        timeOf(item, PhotoTable.UPLOADED_AT),
        new Taken(
            timeOf(item, PhotoTable.TAKEN_AT),
            TakenAtSource.parse(textOf(item, PhotoTable.TAKEN_AT_SOURCE))
                .orElseThrow(() -> new IllegalArgumentException("unknown taken_at_source"))),
        new Camera(optional(item, PhotoTable.CAMERA_MAKE), optional(item, PhotoTable.CAMERA_MODEL)),
        tags(item),
        IndexSequence.parse(textOf(item, SEQUENCER)));
  }

  /** Tags that a later version knows are none to this one. */
  private static Set<Tag> tags(Map<String, AttributeValue> item) {
    EnumSet<Tag> tags = EnumSet.noneOf(Tag.class);
    AttributeValue texts = item.get(TAGS);
    if (texts != null) {
      texts.ss().forEach(text -> Tag.parse(text).ifPresent(tags::add));
    }
    return tags;
  }

  private static String textOf(Map<String, AttributeValue> item, String name) {
    return optional(item, name)
        .orElseThrow(() -> new IllegalArgumentException("no text as " + name));
  }

  private static Optional<String> optional(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
  }

  private static long numberOf(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null || value.n() == null) {
      throw new IllegalArgumentException("no number as " + name);
    }
    return Long.parseLong(value.n());
  }

  private static Instant timeOf(Map<String, AttributeValue> item, String name) {
    return IndexTime.parse(textOf(item, name));
  }

  private static PhotoIndexException damaged(
      Map<String, AttributeValue> item, RuntimeException cause) {
    AttributeValue id = item.get(ID);
    return new PhotoIndexException(
        PhotoIndexException.Code.PHOTO_INDEX_DAMAGED,
        "cannot read the item of photo %s: %s. Upload the photo again"
            .formatted(id == null ? "(no id)" : id.s(), cause.getMessage()),
        cause);
  }

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
