package dev.homelake.local.doctor;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a check found.
 *
 * @param state how good that is
 * @param found in words
 * @param advice what to do about it; empty if all is well
 */
record Finding(State state, String found, Optional<String> advice) {

  /** How good a finding is. */
  enum State {
    /** All is well. */
    OK("ok"),
    /** It works, but not as well as it could. */
    WARNING("warning"),
    /** Something does not work. */
    FAILED("failed");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The name in JSON. */
    String label() {
      return label;
    }
  }

  Finding {
    requireNonNull(state, "state is null");
    requireNonNull(found, "found is null");
    requireNonNull(advice, "advice is null");
  }

  static Finding ok(String found) {
    return new Finding(State.OK, found, Optional.empty());
  }

  static Finding warning(String found, String advice) {
    return new Finding(State.WARNING, found, Optional.of(advice));
  }

  static Finding failed(String found, String advice) {
    return new Finding(State.FAILED, found, Optional.of(advice));
  }
}
