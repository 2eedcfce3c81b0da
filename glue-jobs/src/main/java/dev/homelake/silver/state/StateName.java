package dev.homelake.silver.state;

import java.util.Optional;

/**
 * The name of a state object, such as {@code lock.json} or {@code runs/2024-03-12T0500.json}.
 *
 * @param value words of letters, digits and {@code . _ = -}, joined by slashes; none begins with a
 *     dot
 */
public record StateName(String value) implements Comparable<StateName> {

  private static final String WORD = "[A-Za-z0-9_=-][A-Za-z0-9._=-]*";

  public StateName {
    if (!isName(value)) {
      throw new IllegalArgumentException("'" + value + "' is no name of a state object");
    }
  }

  /** The name that a text is, if it is one. */
  static Optional<StateName> of(String text) {
    return isName(text) ? Optional.of(new StateName(text)) : Optional.empty();
  }

  private static boolean isName(String text) {
    return text.matches(WORD + "(/" + WORD + ")*");
  }

  @Override
  public int compareTo(StateName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
