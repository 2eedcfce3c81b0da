package dev.homelake.local.transfer;

/** What was listed is not there any more. */
final class Gone extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Gone() {
    super("it was removed meanwhile");
  }
}
