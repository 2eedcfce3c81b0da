package dev.homelake.local.ask;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The facts of a story that this build knows: which picture is theirs, and which stand together.
 */
enum StoryFact {
  MESSAGES("💬", Place.BEGINS, Shape.NUMBER),
  WORDS("📖", Place.FOLLOWS, Shape.NUMBER),
  BUSIEST_DAY("📅", Place.BEGINS, Shape.DATE),
  FAVOURITE_WEEKDAY("🔁", Place.FOLLOWS, Shape.TEXT),
  FAVOURITE_HOUR("🕘", Place.FOLLOWS, Shape.TEXT),
  TOP_CHAT("🎪", Place.BEGINS, Shape.TEXT),
  TOP_SENDER("🎤", Place.FOLLOWS, Shape.TEXT),
  ICEBREAKER("👋", Place.FOLLOWS, Shape.TEXT),
  QUICKEST("⚡", Place.FOLLOWS, Shape.TEXT),
  NIGHT_OWL("🦉", Place.FOLLOWS, Shape.TEXT),
  PHOTOGRAPHER("📸", Place.FOLLOWS, Shape.TEXT),
  FAVOURITE_EMOJI("💛", Place.BEGINS, Shape.TEXT),
  LONGEST_MESSAGE("📜", Place.FOLLOWS, Shape.TEXT),
  LONGEST_STREAK("🔥", Place.FOLLOWS, Shape.TEXT),
  LONGEST_SILENCE("💤", Place.FOLLOWS, Shape.TEXT),
  FIRST_WORDS("🌱", Place.BEGINS, Shape.TEXT);

  /** Where a fact stands. */
  enum Place {
    /** After an empty line. */
    BEGINS,
    /** Right after the one before. */
    FOLLOWS
  }

  /** What its value is. */
  enum Shape {
    /** A whole number. */
    NUMBER,
    /** A date. */
    DATE,
    /** What somebody wrote, or words about it: it stays as it is. */
    TEXT
  }

  private final String picture;
  private final Place place;
  private final Shape shape;

  StoryFact(String picture, Place place, Shape shape) {
    this.picture = picture;
    this.place = place;
    this.shape = shape;
  }

  /**
   * The fact of that name in an answer; none if a newer question has more than this build knows.
   */
  static Optional<StoryFact> named(String name) {
    return Arrays.stream(values())
        .filter(fact -> fact.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  /** Two columns wide. */
  String picture() {
    return picture;
  }

  Place place() {
    return place;
  }

  Shape shape() {
    return shape;
  }
}
