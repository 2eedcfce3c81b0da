package dev.homelake.edge.events;

/**
 * The place of an event among the events of one key. Says nothing about events of different keys.
 *
 * @param hex hexadecimal digits as S3 gives them, of any length
 */
public record Sequencer(String hex) implements Comparable<Sequencer> {

  /** Refuses what is not hexadecimal. */
  public Sequencer {
    if (!hex.matches("[0-9a-fA-F]+")) {
      throw new IllegalArgumentException("a sequencer is hexadecimal digits");
    }
  }

  /** Whether this event happened later than the other one of the same key. */
  public boolean isAfter(Sequencer other) {
    return compareTo(other) > 0;
  }

  /** Sequencers differ in length; the shorter one lacks zeros on its left. */
  @Override
  public int compareTo(Sequencer other) {
    int width = Math.max(hex.length(), other.hex.length());
    return padded(width).compareTo(other.padded(width));
  }

  /** Those that compare as equal are equal. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Sequencer sequencer && compareTo(sequencer) == 0;
  }

  @Override
  public int hashCode() {
    return hex.toLowerCase(java.util.Locale.ROOT).replaceFirst("^0+", "").hashCode();
  }

  private String padded(int width) {
    return "0".repeat(width - hex.length()) + hex.toLowerCase(java.util.Locale.ROOT);
  }
}
