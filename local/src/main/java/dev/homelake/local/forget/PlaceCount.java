package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

/**
 * How much of something is in one place of the lake.
 *
 * @param place in words, the same before and after
 * @param count of objects or rows
 */
record PlaceCount(String place, long count) {

  /** Refuses null and less than nothing. */
  PlaceCount {
    requireNonNull(place, "place is null");
    if (count < 0) {
      throw new IllegalArgumentException("count is " + count);
    }
  }
}
