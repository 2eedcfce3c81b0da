package dev.homelake.whatsapp.body;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The ways one phrase may be spelled in a file, beyond the case of its ASCII letters. */
final class Spellings {

  private Spellings() {}

  /**
   * Each phrase as written, in lower, upper and title case, composed and decomposed; ASCII letters
   * in lower case throughout.
   */
  static Set<String> of(Collection<String> phrases) {
    Set<String> spellings = new LinkedHashSet<>();
    for (String phrase : withBothApostrophes(phrases)) {
      if (phrase.chars().allMatch(c -> c < 0x80)) {
        spellings.add(asciiLower(phrase));
      } else {
        cases(phrase).forEach(spelling -> addForms(spellings, spelling));
      }
    }
    return spellings;
  }

  private static Set<String> cases(String phrase) {
    String lower = phrase.toLowerCase(Locale.ROOT);
    int first = lower.offsetByCodePoints(0, 1);
    Set<String> cases = new LinkedHashSet<>();
    cases.add(phrase);
    cases.add(lower);
    cases.add(phrase.toUpperCase(Locale.ROOT));
    cases.add(lower.substring(0, first).toUpperCase(Locale.ROOT) + lower.substring(first));
    return cases;
  }

  private static Set<String> withBothApostrophes(Collection<String> phrases) {
    Set<String> both = new LinkedHashSet<>(phrases);
    for (String phrase : phrases) {
      both.add(phrase.replace('\'', '’'));
    }
    return both;
  }

  private static void addForms(Set<String> spellings, String phrase) {
    spellings.add(asciiLower(Normalizer.normalize(phrase, Normalizer.Form.NFC)));
    spellings.add(asciiLower(Normalizer.normalize(phrase, Normalizer.Form.NFD)));
  }

  private static String asciiLower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return lower.toString();
  }
}
