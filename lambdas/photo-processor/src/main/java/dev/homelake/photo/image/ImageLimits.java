package dev.homelake.photo.image;

/**
 * What a photo may cost.
 *
 * @param bytes largest file
 * @param side largest width and height in pixels
 * @param pixels largest product of both
 * @param heldBytes most memory that a decoder may need for the whole picture at once
 */
public record ImageLimits(long bytes, int side, long pixels, long heldBytes) {

  public ImageLimits {
    if (bytes < 1 || side < 1 || pixels < 1 || heldBytes < 0) {
      throw new IllegalArgumentException("an image limit is not positive");
    }
  }

  /** Takes photos of 200 megapixels, as phones make them, and stays within a function of 1 GB. */
  public static ImageLimits standard() {
    return new ImageLimits(100_000_000, 65_535, 210_000_000, 400_000_000);
  }
}
