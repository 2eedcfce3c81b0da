package dev.homelake.silver.state;

import static java.util.Objects.requireNonNull;

import dev.homelake.silver.store.Prefix;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which exports make which table: what an index of files is of.
 *
 * @param bronze where the exports are
 * @param silver where the table is
 */
public record LakeSubject(Prefix bronze, Prefix silver) {

  private static final String ARROW = " > ";

  /** The last arrow in front of a place: a name may hold one, too. */
  private static final Pattern TEXT =
      Pattern.compile("(?s)(.+/)" + ARROW + "([a-z][a-z0-9+.-]+:/.*/)");

  public LakeSubject {
    requireNonNull(bronze, "bronze is null");
    requireNonNull(silver, "silver is null");
  }

  /** As it stands in the index. */
  public String text() {
    return bronze.uri() + ARROW + silver.uri();
  }

  /** Reads {@link #text}; empty if it is none. */
  public static Optional<LakeSubject> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    try {
      return matcher.matches()
          ? Optional.of(new LakeSubject(new Prefix(matcher.group(1)), new Prefix(matcher.group(2))))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
