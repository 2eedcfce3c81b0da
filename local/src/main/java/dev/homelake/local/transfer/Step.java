package dev.homelake.local.transfer;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.keys.Area;
import java.io.IOException;

/**
 * One object that is looked after.
 *
 * @param area where it lies
 * @param object what is to be copied
 * @param need what has to be done, as far as the listings tell
 * @param work does it; may be done again
 */
record Step(Area area, Found object, Need need, Work work) {

  Step {
    requireNonNull(area, "area is null");
    requireNonNull(object, "object is null");
    requireNonNull(need, "need is null");
    requireNonNull(work, "work is null");
  }

  enum Need {
    COPY,
    /** Something of its name and size is there: it may be the same. */
    COMPARISON
  }

  /** Does what is to be done. */
  @FunctionalInterface
  interface Work {
    /** Throws what the SDK throws, and a problem if nothing more can be done at all. */
    CopyOutcome run() throws IOException;
  }
}
