package dev.homelake.edge.photos;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What took the photo, as far as the photo says so. */
public record Camera(Optional<String> make, Optional<String> model) {

  /** The photo says nothing. */
  public static final Camera UNKNOWN = new Camera(Optional.empty(), Optional.empty());

  /** Refuses null; empty texts count as unknown. */
  public Camera {
    make = requireNonNull(make, "make is null").filter(text -> !text.isEmpty());
    model = requireNonNull(model, "model is null").filter(text -> !text.isEmpty());
  }
}
