package dev.homelake.photo;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.ObjectChangedException;
import dev.homelake.edge.bucket.ObjectInfo;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * The files that are made of one raw photo. Each says in its metadata which content it was made
 * from, so that it can be told whether they belong together.
 */
final class PhotoFiles {

  private static final String MADE_FROM = "made-from";
  private static final String JSON = "application/json";

  private final Bucket bucket;
  private final PhotoPlaces places;

  PhotoFiles(Bucket bucket, PhotoPlaces places) {
    this.bucket = bucket;
    this.places = places;
  }

  /**
   * Writes the copy and the thumbnail.
   *
   * @throws ObjectChangedException if the raw photo is not there any more
   */
  void store(ObjectInfo source, Development.Developed developed) throws IOException {
    String type = developed.type().contentType();
    // By its content: what the browser said of it is whatever the uploader wanted.
    bucket.copy(source, places.keys().original(), type, mark(source));
    bucket.put(
        places.keys().thumbnail(), Content.of(type, developed.thumbnail()).with(mark(source)));
    deleteIfThere(places.receipt());
  }

  /** Writes the receipt, and leaves nothing else. */
  void reject(ObjectInfo source, byte[] receipt) throws IOException {
    deletePictures();
    bucket.put(places.receipt(), Content.of(JSON, receipt).with(mark(source)));
  }

  void delete() throws IOException {
    deletePictures();
    deleteIfThere(places.receipt());
  }

  private void deletePictures() throws IOException {
    if (places.fit()) {
      deleteIfThere(places.keys().thumbnail());
      deleteIfThere(places.keys().original());
    }
  }

  /** A bucket with versions keeps a marker of every deletion, also of what was never there. */
  private void deleteIfThere(String key) throws IOException {
    if (bucket.head(key).isPresent()) {
      bucket.delete(key);
    }
  }

  /** Whether both pictures are there and were made from this content. */
  boolean areFrom(ObjectInfo source) throws IOException {
    return isFrom(source, places.keys().original()) && isFrom(source, places.keys().thumbnail());
  }

  /** Whether the receipt is there and was written about this content. */
  boolean areRejected(ObjectInfo source) throws IOException {
    return isFrom(source, places.receipt());
  }

  private boolean isFrom(ObjectInfo source, String key) throws IOException {
    Optional<ObjectInfo> made = bucket.head(key);
    return made.isPresent()
        && made.get().metadata().entrySet().containsAll(mark(source).entrySet());
  }

  private static Map<String, String> mark(ObjectInfo source) {
    return Map.of(MADE_FROM, source.eTag());
  }
}
