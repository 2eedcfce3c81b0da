package dev.homelake.edge.photos;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Some photos, newest first.
 *
 * @param photos unmodifiable
 * @param next where the following page begins; empty if there are no more photos
 */
public record PhotoPage(List<Photo> photos, Optional<PhotoPosition> next) {

  /** Refuses null. */
  public PhotoPage {
    photos = List.copyOf(photos);
    requireNonNull(next, "next is null");
  }

  /**
   * The page of up to {@code query.limit()} photos, given one more than that if there is one: so no
   * page says that there is a next one which then is empty.
   */
  public static PhotoPage of(List<Photo> found, PhotoQuery query) {
    if (found.size() <= query.limit()) {
      return new PhotoPage(found, Optional.empty());
    }
    List<Photo> photos = found.subList(0, query.limit());
    Photo last = photos.get(photos.size() - 1);
    return new PhotoPage(photos, Optional.of(PhotoPosition.after(last, query.sortBy())));
  }
}
