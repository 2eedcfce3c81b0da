package dev.homelake.edge.photos;

import dev.homelake.edge.events.Sequencer;
import java.util.Locale;

/**
 * Sequencers as an index keeps them: hexadecimal texts of one length, so that the order of the
 * texts is the order of the events and the index itself can compare them.
 */
public final class IndexSequence {

  // Amazon S3's have 16 to 20 digits today.
  private static final int LENGTH = 40;

  private IndexSequence() {}

  /**
   * The text of a sequencer.
   *
   * @throws IllegalArgumentException if it has more than 40 digits that matter
   */
  public static String text(Sequencer sequencer) {
    String digits = sequencer.hex().toLowerCase(Locale.ROOT);
    if (digits.length() > LENGTH) {
      digits =
          digits.substring(0, digits.length() - LENGTH).replace("0", "").isEmpty()
              ? digits.substring(digits.length() - LENGTH)
              : tooLong(digits);
    }
    return "0".repeat(LENGTH - digits.length()) + digits;
  }

  private static String tooLong(String digits) {
    throw new IllegalArgumentException(
        "a sequencer of %d digits; %d is the most".formatted(digits.length(), LENGTH));
  }

  /** Reads what {@link #text} wrote. */
  public static Sequencer parse(String text) {
    return new Sequencer(text);
  }
}
