package dev.homelake.local.names;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Names that people may have meant. Pure functions. */
public final class NearNames {

  private static final int MOST = 8;

  private NearNames() {}

  /** Those of the known names that are close to the given one, the closest first. */
  public static List<String> near(String given, Collection<String> known) {
    String wanted = folded(given);
    return known.stream()
        .filter(name -> isNear(wanted, folded(name)))
        .distinct()
        .sorted(
            comparing((String name) -> !wanted.equals(folded(name))).thenComparing(naturalOrder()))
        .limit(MOST)
        .toList();
  }

  private static boolean isNear(String wanted, String name) {
    if (wanted.isEmpty() || wanted.equals(name)) {
      // Of signs alone nothing is left to compare.
      return !wanted.isEmpty();
    }
    int most = Math.min(wanted.length(), name.length()) / 4;
    boolean inside = wanted.length() >= 3 && name.contains(wanted);
    return inside || (most > 0 && distance(wanted, name) <= most);
  }

  /** Without what is easily written otherwise: capitals, accents, blanks, signs, emoji. */
  private static String folded(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder();
    apart
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(point -> folded.appendCodePoint(Character.toLowerCase(point)));
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /** How many characters are to be put in, taken out or changed. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j - 1], diagonal) + 1);
      }
    }
    return row[other.length()];
  }
}
