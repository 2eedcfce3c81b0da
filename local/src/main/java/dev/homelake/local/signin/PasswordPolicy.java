package dev.homelake.local.signin;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which passwords are good enough: Cognito's default. At least eight characters; a capital and a
 * small letter, a digit and a symbol of ASCII. Neither longer than 256 characters nor with blanks
 * at its ends.
 */
public final class PasswordPolicy {

  /** How many characters it must have. */
  public static final int LEAST = 8;

  private static final int MOST = 256;

  /** Of each of these it must have one; they are called as in the web app's configuration. */
  public enum Kind {
    UPPERCASE("uppercase", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    LOWERCASE("lowercase", "abcdefghijklmnopqrstuvwxyz"),
    NUMBERS("numeric", "0123456789"),
    SYMBOLS("symbol", "^$*.[]{}()?\"!@#%&/\\,><':;|_~`=+- ");

    private final String word;
    private final String members;

    Kind(String word, String members) {
      this.word = word;
      this.members = members;
    }
  }

  private PasswordPolicy() {}

  /** What is wrong with a password, in words; nothing if it is good. */
  public static Optional<String> fault(String password) {
    return isWritable(password)
        ? weakness(password)
        : Optional.of("Password is too long, or begins or ends with a blank");
  }

  private static Optional<String> weakness(String password) {
    if (password.codePointCount(0, password.length()) < LEAST) {
      return Optional.of("Password not long enough");
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> password.chars().noneMatch(c -> kind.members.indexOf(c) >= 0))
        .findFirst()
        .map(kind -> "Password must have " + kind.word + " characters");
  }

  /** Whether clients can send it and make the same bytes of it as we do. */
  private static boolean isWritable(String password) {
    return !password.isEmpty()
        && password.length() <= MOST
        && !isSpace(password.charAt(0))
        && !isSpace(password.charAt(password.length() - 1))
        && password.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || Character.isWhitespace(c);
  }

  /** Refuses a password that is not good enough. */
  static void require(String password) {
    if (!isWritable(password)) {
      throw Refusal.broken(
          "password", "Member must satisfy regular expression pattern: ^[\\S]+.*[\\S]+$");
    }
    weakness(password)
        .ifPresent(
            fault -> {
              throw new Refusal(
                  "InvalidPasswordException", "Password did not conform with policy: " + fault);
            });
  }
}
