package dev.homelake.edge.photos;

import static java.util.Objects.requireNonNull;

/**
 * Where the files of a photo are, as keys in the lake's bucket.
 *
 * @param source as it was uploaded
 * @param original the copy to look at
 * @param thumbnail the small one
 */
public record PhotoKeys(String source, String original, String thumbnail) {

  /** Refuses null and empty keys. */
  public PhotoKeys {
    check(source, "source");
    check(original, "original");
    check(thumbnail, "thumbnail");
  }

  private static void check(String key, String name) {
    requireNonNull(key, name + " is null");
    if (key.isEmpty()) {
      throw new IllegalArgumentException(name + " is empty");
    }
  }
}
