package dev.homelake.photos;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.photos.PhotoPosition;
import java.util.List;
import java.util.Optional;

/**
 * One page of the gallery, newest first.
 *
 * @param photos unmodifiable
 * @param next where the following page begins, if there is one
 */
public record LinkedPage(List<LinkedPhoto> photos, Optional<PhotoPosition> next) {

  /** Refuses null. */
  public LinkedPage {
    photos = List.copyOf(photos);
    requireNonNull(next, "next is null");
  }
}
