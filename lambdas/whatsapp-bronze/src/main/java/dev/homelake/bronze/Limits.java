package dev.homelake.bronze;

/**
 * How large uploads may be. All in bytes.
 *
 * @param text largest chat text, on its own
 * @param zip largest zip; it must fit into the temporary folder
 * @param picture largest picture in a zip, inflated
 * @param inMemory largest chat text that is read once and kept; larger ones are read again for each
 *     pass
 */
public record Limits(long text, long zip, long picture, int inMemory) {

  /** Room that a zip leaves in its folder. */
  private static final long MARGIN = 16L << 20;

  /** For a temporary folder with so much free space. */
  public static Limits withTemporarySpace(long bytes) {
    return new Limits(2L << 30, Math.max(0, bytes - MARGIN), 64L << 20, 8 << 20);
  }
}
