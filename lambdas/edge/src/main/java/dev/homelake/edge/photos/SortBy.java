package dev.homelake.edge.photos;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By which of its times photos are ordered; the newest is always first. */
public enum SortBy {
  /** When it was uploaded. */
  UPLOADED_AT,
  /** When it was taken. */
  TAKEN_AT;

  /** The photo's time in this order. */
  public Instant time(Photo photo) {
    return switch (this) {
      case UPLOADED_AT -> photo.uploadedAt();
      case TAKEN_AT -> photo.taken().at();
    };
  }

  /** As it is asked for, and the name of the item's field; never changes. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The order of that text, if there is one. */
  public static Optional<SortBy> parse(String text) {
    return Arrays.stream(values()).filter(order -> order.text().equals(text)).findFirst();
  }
}
