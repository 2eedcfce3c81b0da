package dev.homelake.edge.photos;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one can ask the index for. A closed set, so that an index can keep a list for each. */
public enum Tag {
  /** Wider than high. */
  LANDSCAPE,
  /** Higher than wide. */
  PORTRAIT,
  /** As wide as high. */
  SQUARE,
  /** The flash fired. */
  FLASH,
  /** It says where it was taken. */
  GPS;

  /** As it is stored, asked for and answered; never changes. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The tag of that text, if there is one. */
  public static Optional<Tag> parse(String text) {
    return Arrays.stream(values()).filter(tag -> tag.text().equals(text)).findFirst();
  }
}
