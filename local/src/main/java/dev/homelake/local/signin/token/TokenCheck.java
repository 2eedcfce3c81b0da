package dev.homelake.local.signin.token;

import java.util.Map;

/** What came of checking a token. */
public sealed interface TokenCheck {

  /**
   * It is good.
   *
   * @param claims what it says, numbers and truths as text; unmodifiable
   */
  record Valid(Map<String, String> claims) implements TokenCheck {

    /** Refuses null. */
    public Valid {
      claims = Map.copyOf(claims);
    }
  }

  /** It was good once: all is right but the time. */
  record Expired() implements TokenCheck {}

  /** It is not ours, is for something else, or is no token. */
  record Invalid() implements TokenCheck {}
}
