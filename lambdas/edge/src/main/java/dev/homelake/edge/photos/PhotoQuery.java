package dev.homelake.edge.photos;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Which photos are asked for.
 *
 * @param sortBy the newest by this time come first
 * @param tag only those that have it; all if empty
 * @param limit how many at most, 1 to {@value #MOST}
 * @param after where to go on, from the page before; the beginning if empty
 */
public record PhotoQuery(
    SortBy sortBy, Optional<Tag> tag, int limit, Optional<PhotoPosition> after) {

  /** The most that one page holds. */
  public static final int MOST = 200;

  /** Refuses null and limits out of range. */
  public PhotoQuery {
    requireNonNull(sortBy, "sortBy is null");
    requireNonNull(tag, "tag is null");
    requireNonNull(after, "after is null");
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit is %d, not 1 to %d".formatted(limit, MOST));
    }
  }

  /** The first page of all photos. */
  public static PhotoQuery newest(SortBy sortBy, int limit) {
    return new PhotoQuery(sortBy, Optional.empty(), limit, Optional.empty());
  }

  /** The same for photos with {@code wanted} only. */
  public PhotoQuery tagged(Tag wanted) {
    return new PhotoQuery(sortBy, Optional.of(wanted), limit, after);
  }

  /** The same from {@code position} on. */
  public PhotoQuery from(PhotoPosition position) {
    return new PhotoQuery(sortBy, tag, limit, Optional.of(position));
  }
}
