package dev.homelake.edge.photos;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Which photos are asked for.
 *
 * @param sortBy the newest by this time come first
 * @param tag only those that have it; all if empty
 * @param times only those whose time, the one they are sorted by, is within
 * @param limit how many at most, 1 to {@value #MOST}
 * @param after where to go on, from the page before; the beginning if empty
 */
public record PhotoQuery(
    SortBy sortBy, Optional<Tag> tag, TimeRange times, int limit, Optional<PhotoPosition> after) {

  /** The most that one page holds. */
  public static final int MOST = 200;

  /** Refuses null and limits out of range. */
  public PhotoQuery {
    requireNonNull(sortBy, "sortBy is null");
    requireNonNull(tag, "tag is null");
    requireNonNull(times, "times is null");
    requireNonNull(after, "after is null");
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit is %d, not 1 to %d".formatted(limit, MOST));
    }
  }

  /** The first page of all photos. */
  public static PhotoQuery newest(SortBy sortBy, int limit) {
    return new PhotoQuery(sortBy, Optional.empty(), TimeRange.ALL, limit, Optional.empty());
  }

  /** The same for photos with {@code wanted} only. */
  public PhotoQuery tagged(Tag wanted) {
    return new PhotoQuery(sortBy, Optional.of(wanted), times, limit, after);
  }

  /** The same for photos of these times only. */
  public PhotoQuery within(TimeRange wanted) {
    return new PhotoQuery(sortBy, tag, wanted, limit, after);
  }

  /** The same from {@code position} on. */
  public PhotoQuery from(PhotoPosition position) {
    return new PhotoQuery(sortBy, tag, times, limit, Optional.of(position));
  }
}
