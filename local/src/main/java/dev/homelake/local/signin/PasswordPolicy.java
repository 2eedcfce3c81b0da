package dev.homelake.local.signin;

import java.util.Optional;

/**
 * Which passwords are good enough: Cognito's default. At least eight characters; a capital and a
 * small letter, a digit and a symbol of ASCII.
 */
final class PasswordPolicy {

  private static final int LEAST = 8;
  private static final int MOST = 256;
  private static final String SYMBOLS = "^$*.[]{}()?\"!@#%&/\\,><':;|_~`=+- ";

  private PasswordPolicy() {}

  /** What is wrong with a password, as Cognito says it; nothing if it is good. */
  static Optional<String> fault(String password) {
    if (password.codePointCount(0, password.length()) < LEAST) {
      return Optional.of("Password not long enough");
    }
    if (password.chars().noneMatch(c -> c >= 'A' && c <= 'Z')) {
      return Optional.of("Password must have uppercase characters");
    }
    if (password.chars().noneMatch(c -> c >= 'a' && c <= 'z')) {
      return Optional.of("Password must have lowercase characters");
    }
    if (password.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of("Password must have numeric characters");
    }
    return password.chars().noneMatch(c -> SYMBOLS.indexOf(c) >= 0)
        ? Optional.of("Password must have symbol characters")
        : Optional.empty();
  }

  /** Whether clients can send it and make the same bytes of it as we do. */
  static boolean isWritable(String password) {
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
      throw Refusal.invalidParameter(
          "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[\\S]+.*[\\S]+$");
    }
    fault(password)
        .ifPresent(
            fault -> {
              throw new Refusal(
                  "InvalidPasswordException", "Password did not conform with policy: " + fault);
            });
  }
}
