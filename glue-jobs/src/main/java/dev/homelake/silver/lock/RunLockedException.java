package dev.homelake.silver.lock;

/** Another run is at work on the lake; the message says which and until when it can be believed. */
public final class RunLockedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RunLockedException(LockRecord present) {
    super(
        """
        LAKE_BUSY: cannot start a run: %s is at work; it said so last at %s. \
        Wait for its end. If it was killed, the next run can start after %s\
        """
            .formatted(present.owner(), present.renewedAt(), present.expiresAt()));
  }
}
