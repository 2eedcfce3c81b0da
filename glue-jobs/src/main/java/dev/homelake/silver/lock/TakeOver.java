package dev.homelake.silver.lock;

import static java.time.temporal.ChronoUnit.SECONDS;
import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A lock that its owner left behind.
 *
 * @param from the owner
 * @param renewedAt when that last said that it lives
 * @param reason why it is not believed to
 */
public record TakeOver(RunOwner from, Instant renewedAt, Reason reason) {

  /** Why an owner is not believed to live. */
  public enum Reason {
    /** It has not said so for too long. */
    EXPIRED,
    /** Its process has ended. */
    PROCESS_GONE
  }

  public TakeOver {
    requireNonNull(from, "from is null");
    requireNonNull(renewedAt, "renewedAt is null");
    requireNonNull(reason, "reason is null");
  }

  /** For people: whose lock it was and why it could be taken. */
  public String message() {
    String why =
        switch (reason) {
          case EXPIRED -> "it has been silent since " + renewedAt.truncatedTo(SECONDS);
          case PROCESS_GONE -> "its process has ended";
        };
    return "took over the lock of %s: %s; its dates are finished first".formatted(from, why);
  }
}
