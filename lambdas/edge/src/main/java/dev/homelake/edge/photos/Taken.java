package dev.homelake.edge.photos;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** When a photo was taken, to the millisecond, and how that is known. */
public record Taken(Instant at, TakenAtSource source) {

  /** Refuses null and times outside of the years 0001 to 9999; cuts below the millisecond. */
  public Taken {
    at = IndexTime.check(at, "at");
    requireNonNull(source, "source is null");
  }
}
