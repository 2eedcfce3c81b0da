package dev.homelake.edge.photos;

import dev.homelake.edge.events.Sequencer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Invented photos for tests. */
public final class SamplePhotos {

  private static final Instant TIME = Instant.parse("2024-03-12T21:05:33.120Z");

  private SamplePhotos() {}

  /** All fields are filled. */
  public static Photo full(String sourceKey) {
    return photo(
        sourceKey,
        TIME,
        new Taken(Instant.parse("2023-12-31T23:59:59Z"), TakenAtSource.EXIF_WITH_OFFSET),
        new Camera(Optional.of("Fujifilm"), Optional.of("X100V")),
        EnumSet.of(Tag.LANDSCAPE, Tag.FLASH, Tag.GPS),
        sequencer(5));
  }

  /** No tag, no camera. */
  public static Photo bare(String sourceKey) {
    return photo(
        sourceKey,
        TIME,
        new Taken(TIME, TakenAtSource.UPLOAD),
        Camera.UNKNOWN,
        Set.of(),
        sequencer(5));
  }

  /** A photo with these times. */
  public static Photo at(String sourceKey, Instant uploadedAt, Instant takenAt) {
    return photo(
        sourceKey,
        uploadedAt,
        new Taken(takenAt, TakenAtSource.EXIF),
        Camera.UNKNOWN,
        EnumSet.of(Tag.PORTRAIT),
        sequencer(5));
  }

  /** A photo with these tags. */
  public static Photo tagged(String sourceKey, Tag... tags) {
    return version(sourceKey, 5, tags);
  }

  /** The outcome of the photo's event number {@code number}. */
  public static Photo version(String sourceKey, int number, Tag... tags) {
    return photo(
        sourceKey,
        TIME.plusSeconds(number),
        new Taken(TIME.minusSeconds(number), TakenAtSource.FILE_NAME),
        Camera.UNKNOWN,
        Set.copyOf(List.of(tags)),
        sequencer(number));
  }

  /** The outcome of this event. */
  public static Photo sequenced(String sourceKey, Sequencer sequencer) {
    return photo(
        sourceKey,
        TIME,
        new Taken(TIME, TakenAtSource.UPLOAD),
        Camera.UNKNOWN,
        Set.of(),
        sequencer);
  }

  /** Of a photo's event number {@code number}. */
  public static Sequencer sequencer(int number) {
    return new Sequencer("0055AED6DCD902%04X".formatted(number));
  }

  private static Photo photo(
      String sourceKey,
      Instant uploadedAt,
      Taken taken,
      Camera camera,
      Set<Tag> tags,
      Sequencer sequencer) {
    String path = sourceKey.startsWith("raw-photos/") ? sourceKey.substring(11) : sourceKey;
    return new Photo(
        PhotoId.ofSourceKey(sourceKey),
        path.substring(path.lastIndexOf('/') + 1),
        new PhotoKeys(sourceKey, "photos/originals/" + path, "photos/thumbnails/" + path),
        new Dimensions(4032, 3024),
        3_456_789_012L,
        "image/jpeg",
        uploadedAt,
        taken,
        camera,
        tags,
        sequencer);
  }
}
