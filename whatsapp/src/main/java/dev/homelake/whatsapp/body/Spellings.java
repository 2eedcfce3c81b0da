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
      if (isAscii(phrase)) {
        spellings.add(asciiLower(phrase));
      } else {
        addCases(spellings, Normalizer.normalize(phrase, Normalizer.Form.NFC));
        addCases(spellings, Normalizer.normalize(phrase, Normalizer.Form.NFD));
      }
    }
    return spellings;
  }

  private static void addCases(Set<String> spellings, String phrase) {
    if (!spellings.add(asciiLower(phrase))) {
      return;
    }
    String lower = phrase.toLowerCase(Locale.ROOT);
    String upper = phrase.toUpperCase(Locale.ROOT);
    if (!lower.equals(upper)) {
      int first = lower.offsetByCodePoints(0, 1);
      spellings.add(lower);
      spellings.add(asciiLower(upper));
      spellings.add(
          asciiLower(lower.substring(0, first).toUpperCase(Locale.ROOT)) + lower.substring(first));
    }
  }

  private static boolean isAscii(String phrase) {
    for (int i = 0; i < phrase.length(); i++) {
      if (phrase.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> withBothApostrophes(Collection<String> phrases) {
    Set<String> both = new LinkedHashSet<>(phrases);
    for (String phrase : phrases) {
      if (phrase.indexOf('\'') >= 0) {
        both.add(phrase.replace('\'', '’'));
      }
    }
    return both;
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
