package dev.homelake.local.signin.users;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What users sign in with.
 *
 * @param text in small letters: capitals make no difference
 */
public record EmailAddress(String text) {

  private static final int LONGEST = 128;

  /** What Cognito takes as a name, with one at sign within. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}&&[^@]]+@[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}&&[^@]]+");

  /** Refuses what is no address. */
  public EmailAddress {
    if (text.length() > LONGEST || !ADDRESS.matcher(text).matches()) {
      throw new IllegalArgumentException("not an email address");
    }
    text = text.toLowerCase(Locale.ROOT);
  }

  /** The address, if the text is one. */
  public static Optional<EmailAddress> parse(String text) {
    try {
      return Optional.of(new EmailAddress(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The address so that its owner knows it and nobody else learns it. */
  public String masked() {
    int at = text.indexOf('@');
    return first(text) + "***@" + first(text.substring(at + 1)) + "***";
  }

  private static String first(String text) {
    return text.substring(0, text.offsetByCodePoints(0, 1));
  }

  @Override
  public String toString() {
    return text;
  }
}
