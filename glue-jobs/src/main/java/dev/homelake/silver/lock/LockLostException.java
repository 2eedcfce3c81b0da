package dev.homelake.silver.lock;

/** This run may not go on, for another one may be at work by now. */
public final class LockLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LockLostException(RunOwner owner, String reason, Throwable cause) {
    super(
        """
        LOCK_LOST: cannot go on with %s: %s. What it has published is whole; \
        the next run does the rest\
        """
            .formatted(owner, reason),
        cause);
  }
}
