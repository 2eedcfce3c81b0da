package dev.homelake.photo.thumbnail;

import dev.homelake.photo.image.ImageHeader;
import dev.homelake.photo.image.Rejection;

/** Makes thumbnails. Safe for use by several threads. */
public interface Thumbnailer {

  /** Longest side of a thumbnail in pixels. */
  int LONGEST_SIDE = 300;

  /**
   * Makes a photo's thumbnail: upright, in sRGB or gray, 8 bits a channel, with its transparency,
   * without any metadata, of the photo's own type; never larger than the photo. Of a moving picture
   * it takes the first frame.
   *
   * @param photo the whole file; not changed
   * @param header what {@link dev.homelake.photo.image.ImageInspector} found in it
   */
  Result thumbnail(byte[] photo, ImageHeader header);

  /** A thumbnail, or the reason why there is none. */
  sealed interface Result permits Made, Refused {}

  /**
   * A thumbnail, and its photo's size when that is held upright.
   *
   * @param bytes a file of the photo's type; not copied
   * @param width the thumbnail's
   * @param height the thumbnail's
   * @param photoWidth the upright photo's
   * @param photoHeight the upright photo's
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on to be stored, compared by nobody
  record Made(byte[] bytes, int width, int height, int photoWidth, int photoHeight)
      implements Result {}

  /** The picture cannot be decoded whole; trying again gives the same. */
  record Refused(Rejection rejection) implements Result {}
}
