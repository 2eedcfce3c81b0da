package dev.homelake.whatsapp.merge;

/**
 * Who a printed sender is, beyond the spelling of one phone: invisible marks do not count, every
 * run of blanks is one space, every hyphen is {@code -}. {@code ~ Zoe} is {@code Zoe}: the tilde
 * says that she is not among the contacts of the phone that exported. Thread-safe.
 */
public final class SenderIdentity {

  private SenderIdentity() {}

  /** The identity behind a sender as printed. */
  public static String of(String printed) {
    StringBuilder identity = new StringBuilder(printed.length());
    boolean blank = false;
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (isMark(c)) {
        continue;
      }
      if (isBlank(c)) {
        blank = true;
        continue;
      }
      if (blank && !identity.isEmpty()) {
        identity.append(' ');
      }
      blank = false;
      identity.append(isHyphen(c) ? '-' : c);
    }
    return withoutTilde(identity.toString());
  }

  private static String withoutTilde(String identity) {
    return identity.startsWith("~ ") ? identity.substring(2) : identity;
  }

  private static boolean isMark(char c) {
    return c == '\u200e'
        || c == '\u200f'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\ufeff';
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  /** Phone numbers come with hyphens that do not break, or with plain ones. */
  private static boolean isHyphen(char c) {
    return (c >= '\u2010' && c <= '\u2013') || c == '\u2212';
  }
}
