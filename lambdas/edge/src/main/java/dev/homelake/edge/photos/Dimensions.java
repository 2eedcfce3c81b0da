package dev.homelake.edge.photos;

/**
 * How large a photo is when it stands upright, in pixels.
 *
 * @param width over 0
 * @param height over 0
 */
public record Dimensions(int width, int height) {

  /** Refuses what is not over 0. */
  public Dimensions {
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException("no photo is %d x %d pixels".formatted(width, height));
    }
  }
}
