package dev.homelake.silver.lock;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A run that wants to work alone.
 *
 * @param run the run's id, as its report has it
 * @param token told apart from all others by this, even if they have the same id
 * @param place the process it is
 * @param startedAt when it began
 */
public record RunOwner(String run, String token, Place place, Instant startedAt) {

  /**
   * Where a run's process is.
   *
   * @param host the machine's name, for people
   * @param machine the machine since its last start, and which of its process numbers are meant
   * @param process the process's number
   * @param processStartedAt when it began, if the system tells; numbers are used again
   */
  public record Place(
      String host, String machine, long process, Optional<Instant> processStartedAt) {

    public Place {
      requireNonNull(host, "host is null");
      requireNonNull(machine, "machine is null");
      requireNonNull(processStartedAt, "processStartedAt is null");
    }
  }

  public RunOwner {
    requireNonNull(run, "run is null");
    requireNonNull(token, "token is null");
    requireNonNull(place, "place is null");
    requireNonNull(startedAt, "startedAt is null");
  }

  /** Such as {@code run 20240312T050000.000Z on homeserver (process 4711)}. */
  @Override
  public String toString() {
    return "run %s on %s (process %d)".formatted(run, place.host(), place.process());
  }
}
