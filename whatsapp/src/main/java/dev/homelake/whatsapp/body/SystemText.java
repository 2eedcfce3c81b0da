package dev.homelake.whatsapp.body;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells notices of the app from names, where a notice holds a colon and so looks like {@code NAME:
 * BODY}: {@code Boris created group "Trip: Rome"}.
 *
 * <p>Looks at structure first (an opening quote that is never closed, more than 60 characters) and
 * at the known words of notices second, in the case in which the app prints them. Meant to be
 * called once for each different candidate. Safe for use by several threads.
 */
public final class SystemText {

  private static final int LONGEST_NAME = 60;
  private static final String QUOTES = "\"“”„‟«»「」『』《》";
  private static final String BEFORE_A_QUOTE = " \u00A0\u202F([{-–—";

  /** Verbs up to this length count only in front of a name: "added", not "value added tax". */
  private static final int SHORT_VERB = 9;

  private static final List<String> VERBS = read("system-verbs.txt");
  private static final List<String> OPENINGS =
      Stream.concat(read("system-openings.txt").stream(), read("notices.txt").stream()).toList();

  private SystemText() {}

  /**
   * Whether [from, to), the text of a header line before its first colon and blank, is the
   * beginning of a notice rather than a sender.
   */
  public static boolean isSystemText(byte[] buffer, int from, int to) {
    String text = text(buffer, from, to);
    return text.codePointCount(0, text.length()) > LONGEST_NAME
        || leavesQuoteOpen(text)
        || holdsKnownPhrase(text);
  }

  /** Whether [from, to) begins like a notice or holds one's verb. */
  static boolean holdsKnownPhrase(byte[] buffer, int from, int to) {
    return holdsKnownPhrase(text(buffer, from, to));
  }

  private static boolean holdsKnownPhrase(String text) {
    String folded = folded(text);
    return OPENINGS.stream().anyMatch(folded::startsWith)
        || VERBS.stream().anyMatch(verb -> holdsVerb(folded, verb));
  }

  /** Whether the verb stands in the text as whole words, with a name in front of it. */
  private static boolean holdsVerb(String folded, String verb) {
    for (int at = folded.indexOf(verb, 1); at > 0; at = folded.indexOf(verb, at + 1)) {
      int end = at + verb.length();
      boolean whole =
          !spaced(verb)
              || (isGap(folded, at - 1) && (end == folded.length() || isGap(folded, end)));
      if (whole && (isLong(verb) || namesSomebody(folded, end))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGap(String text, int at) {
    return !Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean isLong(String verb) {
    return verb.length() > SHORT_VERB && verb.indexOf(' ') > 0;
  }

  /** Whether something that is no small letter follows: a name, a number, an emoji. */
  private static boolean namesSomebody(String text, int from) {
    String rest = text.substring(from).strip();
    return !rest.isEmpty() && !Character.isLowerCase(rest.codePointAt(0));
  }

  /** Whether the verb's script puts blanks between words. */
  private static boolean spaced(String verb) {
    Character.UnicodeScript script = Character.UnicodeScript.of(verb.codePointAt(0));
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, THAI, HANGUL -> false;
      default -> true;
    };
  }

  /** Whether a quote opens at the start or behind a blank and nothing closes it. */
  private static boolean leavesQuoteOpen(String text) {
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (QUOTES.indexOf(c) >= 0) {
        boolean mayOpen = i == 0 || isOpener(c) || BEFORE_A_QUOTE.indexOf(text.charAt(i - 1)) >= 0;
        open = !open && mayOpen;
      }
    }
    return open;
  }

  /** Quotes that open wherever they stand; Japanese and Chinese put no blank before them. */
  private static boolean isOpener(char c) {
    return "„「『《“".indexOf(c) >= 0;
  }

  private static String text(byte[] buffer, int from, int to) {
    int start = Marks.skip(buffer, from, to);
    return new String(buffer, start, to - start, StandardCharsets.UTF_8);
  }

  private static String folded(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
      if (c == '\u00A0' || c == '\u202F') {
        plain.append(' ');
      } else if (Character.getType(c) != Character.FORMAT || c == '\u200C') {
        plain.append(c);
      }
    }
    return plain.toString().replace('’', '\'');
  }

  private static List<String> read(String file) {
    return PhraseFile.read(file).stream().map(SystemText::folded).toList();
  }
}
