package dev.homelake.photos;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.photos.Photo;
import java.net.URI;

/**
 * A photo and where to see it.
 *
 * @param thumbnailUrl of the small picture, good for an hour at most
 * @param originalUrl of the whole picture, good for a day at most
 */
public record LinkedPhoto(Photo photo, URI thumbnailUrl, URI originalUrl) {

  /** Refuses null. */
  public LinkedPhoto {
    requireNonNull(photo, "photo is null");
    requireNonNull(thumbnailUrl, "thumbnailUrl is null");
    requireNonNull(originalUrl, "originalUrl is null");
  }

  /** Says nothing of the addresses, for whoever has them has the picture. */
  @Override
  public String toString() {
    return "LinkedPhoto[" + photo.id() + "]";
  }
}
