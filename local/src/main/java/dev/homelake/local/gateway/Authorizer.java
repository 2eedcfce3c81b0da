package dev.homelake.local.gateway;

import java.util.Map;

/** Says who asks. Called by several threads. */
@FunctionalInterface
public interface Authorizer {

  /** What a token is worth. */
  Verdict look(String idToken);

  /** What a token is worth. */
  sealed interface Verdict {

    /**
     * It is good.
     *
     * @param claims what it says
     */
    record Accepted(Map<String, String> claims) implements Verdict {}

    /** It was good once. */
    record Expired() implements Verdict {}

    /** It is not one of ours. */
    record Refused() implements Verdict {}
  }
}
