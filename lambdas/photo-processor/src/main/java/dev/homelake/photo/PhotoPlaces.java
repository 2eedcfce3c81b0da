package dev.homelake.photo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.edge.keys.Area;
import dev.homelake.edge.keys.FilePath;
import dev.homelake.edge.keys.HashedName;
import dev.homelake.edge.keys.Inputs;
import dev.homelake.edge.photos.PhotoId;
import dev.homelake.edge.photos.PhotoKeys;

/**
 * Where everything of one photo lies.
 *
 * @param id the photo's
 * @param filename as it was before anybody put a hash into it
 * @param keys of its files
 * @param receipt the key of what was wrong with it
 */
record PhotoPlaces(PhotoId id, String filename, PhotoKeys keys, String receipt) {

  private static final int LONGEST_KEY = 1024;
  private static final String RECEIPT = ".json";

  static PhotoPlaces of(Inputs.Place place) {
    String source = place.area().key(place.path());
    PhotoId id = PhotoId.ofSourceKey(source);
    PhotoKeys keys =
        new PhotoKeys(
            source,
            Area.PHOTO_ORIGINALS.key(place.path()),
            Area.PHOTO_THUMBNAILS.key(place.path()));
    return new PhotoPlaces(id, HashedName.original(place.name()), keys, receipt(place, id));
  }

  private static String receipt(Inputs.Place place, PhotoId id) {
    String key = Area.RECEIPTS_PHOTOS.key(place.path() + RECEIPT);
    boolean fits =
        bytes(key) <= LONGEST_KEY
            && bytes(place.name()) + RECEIPT.length() <= FilePath.LONGEST_PART;
    return fits ? key : Area.RECEIPTS_PHOTOS.key(id + RECEIPT);
  }

  /** Whether S3 takes keys as long as these; the raw photo's is the shortest of them. */
  boolean fit() {
    return bytes(keys.original()) <= LONGEST_KEY && bytes(keys.thumbnail()) <= LONGEST_KEY;
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
