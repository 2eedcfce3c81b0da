package dev.homelake.photo;

import dev.homelake.edge.photos.Dimensions;
import dev.homelake.photo.capture.CameraNotes;
import dev.homelake.photo.image.ImageType;
import dev.homelake.photo.image.Rejection;

/** What a raw photo's bytes gave. */
sealed interface Development {

  /**
   * A thumbnail, and what is known of the photo.
   *
   * @param type of the photo, and of its thumbnail
   * @param thumbnail the file
   * @param dimensions of the upright photo
   * @param notes the camera's
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on to be stored, compared by nobody
  record Developed(ImageType type, byte[] thumbnail, Dimensions dimensions, CameraNotes notes)
      implements Development {}

  /** Nothing that can be shown. */
  record Rejected(Rejection rejection) implements Development {}
}
