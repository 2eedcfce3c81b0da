package dev.homelake.photo.image;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a photo's header says.
 *
 * @param type decided by content
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param heldBytes memory that a decoder needs for the whole picture at once, estimated; 0 where it
 *     can go line by line
 * @param exif where the camera's notes lie in the file; such a block starts with its byte order
 */
public record ImageHeader(
    ImageType type, int width, int height, long heldBytes, Optional<ByteRange> exif)
    implements Inspection {

  public ImageHeader {
    requireNonNull(type, "type is null");
    requireNonNull(exif, "exif is null");
  }
}
