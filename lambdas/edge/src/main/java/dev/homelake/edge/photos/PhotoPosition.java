package dev.homelake.edge.photos;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A place in one order of the photos: just after the photo with this time and id, also when that
 * photo is gone. Means nothing in another order.
 */
public record PhotoPosition(Instant time, PhotoId id) {

  /** Refuses null and times outside of the years 0001 to 9999. */
  public PhotoPosition {
    time = IndexTime.check(time, "time");
    requireNonNull(id, "id is null");
  }

  /** The place just after {@code photo} in the order {@code sortBy}. */
  public static PhotoPosition after(Photo photo, SortBy sortBy) {
    return new PhotoPosition(sortBy.time(photo), photo.id());
  }
}
