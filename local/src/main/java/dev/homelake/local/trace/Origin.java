package dev.homelake.local.trace;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What became of the export that a row was read from.
 *
 * @param state how the export is now
 * @param lines the message's lines in it; empty if it is gone, or the message does not begin there
 *     any more
 */
record Origin(State state, Optional<RawLines> lines) {

  /** How an export is now, compared with the one that the table was built of. */
  enum State {
    /** The same object. */
    UNCHANGED("unchanged"),
    /** Another object of that name. */
    CHANGED("changed"),
    /** No object of that name. */
    MISSING("missing"),
    /** Nothing tells which object the table was built of, but the message stands in this one. */
    UNKNOWN("unknown");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** As programs read it. */
    String label() {
      return label;
    }
  }

  Origin {
    requireNonNull(state, "state is null");
    requireNonNull(lines, "lines is null");
  }
}
